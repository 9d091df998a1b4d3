package dev.headgate.netflow.flow;

/** The builds of GoFlow2 whose lines we know; each has field names of its own. */
public enum Dialect {
    /** The build of the giros-dit project: counters, MAC addresses and times to live both ways, and the packet's header. */
    FORK("fork"),
    /** GoFlow2 1.x, whether its fields are written as SrcAS, SrcAs or src_as. */
    V1("v1"),
    /** GoFlow2 2.x, with or without a mapping file. */
    V2("v2");

    private final String code;

    Dialect(String code) {
        this.code = code;
    }

    /** Its name in metrics. */
    public String code() {
        return code;
    }
}
