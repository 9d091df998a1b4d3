package dev.headgate.netflow.yang;

/** The words of an enumeration of the module by their values. */
enum Enumeration {
    PROTOCOL_TYPE("icmp=1 igmp=2 tcp=6 egp=8 igp=9 udp=17 icmp-ipv6=58 pim=103 l2tp=115 sctp=132 eth=143"),
    ENGINE_TYPE("rp=0 vip-linecard=1 pdc/dfc=2"),
    TOP_LABEL_TYPE("unknown=0 te-midpt=1 atom=2 vpn=3 bgp=4 ldp=5"),
    FORWARDING_STATUS_TYPE("unknown=0 unknown-forwarded=64 forwarded-frag=65 forwarded-not-frag=66"
            + " unknown-dropped=128 acl-deny=129 acl-drop=130 unroutable=131 adjacency=132 fragment-df=133"
            + " bad-header-check=134 bad-tot-len=135 bad-header-len=136 bad-ttl=137 policer=138 wred=139 rpf=140"
            + " for-us=141 bad-out-interf=142 hardware=143"
            + " unknown-consumed=192 term-punt-adjacency=193 term-incomp-adjacency=194 term-for-us=195"),
    DIRECTION_TYPE("ingress=0 egress=1");

    private final Fragment[] words = new Fragment[256];

    Enumeration(String definition) {
        for (String entry : definition.split(" ")) {
            int equals = entry.indexOf('=');
            words[Integer.parseInt(entry.substring(equals + 1))] = new Fragment('"' + entry.substring(0, equals) + '"');
        }
    }

    /** The word in quotes, or null. */
    Fragment word(long value) {
        return value >= 0 && value < words.length ? words[(int) value] : null;
    }
}
