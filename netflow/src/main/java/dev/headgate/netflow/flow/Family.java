package dev.headgate.netflow.flow;

/** Which kind of address is meant. */
public enum Family {
    /** An empty text: the collector knows of none. */
    NONE(-1),
    IPV4(0x0800),
    IPV6(0x86dd);

    private final int etype;

    Family(int etype) {
        this.etype = etype;
    }

    /** Ethernet's number of the protocol that has such addresses. */
    public int etype() {
        return etype;
    }
}
