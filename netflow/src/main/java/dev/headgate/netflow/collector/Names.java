package dev.headgate.netflow.collector;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.json.JsonScanner;

/** The numbers behind the names that GoFlow2 2.x writes. */
final class Names {
    static final Words TYPES =
            new Words("NETFLOW_V9=1 IPFIX=1 NETFLOW_V5=1 netflowv5=-1 netflowv9=-1 ipfix=-1 sflow=-1");

    static final Words ETYPES = new Words("IPv4=" + Family.IPV4.etype() + " IPv6=" + Family.IPV6.etype());

    static final Words PROTOCOLS = new Words(
            "TCP=6 UDP=17 ICMP=1 IPv6-ICMP=58 ICMPv6=58 IGMP=2 EGP=8 IGP=9 PIM=103 L2TP=115 SCTP=132 Ethernet=143");

    private Names() {}

    /** Whether records of this type can be normalised: -1 not, but it is raw output, 0 not, 1 yes. */
    static int type(JsonScanner json) {
        return TYPES.number(json, 0);
    }

    /** The same for its number in GoFlow2's enumeration: 1 is sFlow. */
    static boolean type(long number) {
        return number >= 2 && number <= 4;
    }

    static int etype(JsonScanner json) {
        return ETYPES.number(json, -1);
    }

    /** Only of the protocols that the model has a word for; -1 for others. */
    static int protocol(JsonScanner json) {
        return PROTOCOLS.number(json, -1);
    }
}
