package dev.headgate.netflow.collector;

import dev.headgate.netflow.flow.Family;

/** The numbers behind the names that GoFlow2 2.x writes. */
final class Names {
    private Names() {}

    /** Whether records of this type can be normalised: -1 not, but it is raw output, 0 not, 1 yes. */
    static int type(String name) {
        return switch (name) {
            case "NETFLOW_V5", "NETFLOW_V9", "IPFIX" -> 1;
            case "netflowv5", "netflowv9", "ipfix", "sflow" -> -1;
            default -> 0;
        };
    }

    /** The same for its number in GoFlow2's enumeration: 1 is sFlow. */
    static boolean type(long number) {
        return number >= 2 && number <= 4;
    }

    static int etype(String name) {
        return switch (name) {
            case "IPv4" -> Family.IPV4.etype();
            case "IPv6" -> Family.IPV6.etype();
            default -> -1;
        };
    }

    /** Only of the protocols that the model has a word for; -1 for others. */
    static int protocol(String name) {
        return switch (name) {
            case "ICMP" -> 1;
            case "IGMP" -> 2;
            case "TCP" -> 6;
            case "EGP" -> 8;
            case "IGP" -> 9;
            case "UDP" -> 17;
            case "ICMPv6", "IPv6-ICMP" -> 58;
            case "PIM" -> 103;
            case "L2TP" -> 115;
            case "SCTP" -> 132;
            case "Ethernet" -> 143;
            default -> -1;
        };
    }
}
