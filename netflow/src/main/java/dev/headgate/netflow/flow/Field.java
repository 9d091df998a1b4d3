package dev.headgate.netflow.flow;

/** What a collector says about a flow, with the usual name in each dialect; null where a dialect never says it. */
public enum Field {
    TYPE("Type", "Type", "type"),
    TIME_RECEIVED("TimeReceived", "TimeReceived", "time_received_ns"),
    SAMPLER_ADDRESS("SamplerAddress", "SamplerAddress", "sampler_address"),
    SAMPLING_RATE("SamplingRate", "SamplingRate", "sampling_rate"),
    SEQUENCE_NUMBER("SequenceNum", "SequenceNum", "sequence_num"),
    COUNT("Count", null, null),
    SYSTEM_UPTIME("SystemUptime", null, null),
    UNIX_SECONDS("UnixSeconds", null, null),
    SOURCE_ID("SourceId", "ObservationDomainID", "observation_domain_id"),
    DIRECTION("FlowDirection", "FlowDirection", "flow_direction"),
    /** In milliseconds, whatever the collector counts in. */
    START("TimeFlowStartMs", "TimeFlowStartMs", "time_flow_start_ns"),
    END("TimeFlowEndMs", "TimeFlowEndMs", "time_flow_end_ns"),
    START_SECONDS("TimeFlowStart", "TimeFlowStart", null),
    END_SECONDS("TimeFlowEnd", "TimeFlowEnd", null),
    BYTES_IN("BytesIn", "Bytes", "bytes"),
    PACKETS_IN("PacketsIn", "Packets", "packets"),
    BYTES_OUT("BytesOut", null, null),
    PACKETS_OUT("PacketsOut", null, null),
    ETYPE("Etype", "Etype", "etype"),
    PROTOCOL("Proto", "Proto", "proto"),
    SRC_ADDRESS("SrcAddr", "SrcAddr", "src_addr"),
    DST_ADDRESS("DstAddr", "DstAddr", "dst_addr"),
    NEXT_HOP("NextHop", "NextHop", "next_hop"),
    SRC_PORT("SrcPort", "SrcPort", "src_port"),
    DST_PORT("DstPort", "DstPort", "dst_port"),
    IN_INTERFACE("InIf", "InIf", "in_if"),
    OUT_INTERFACE("OutIf", "OutIf", "out_if"),
    SRC_MAC_IN("SrcMacIn", "SrcMac", "src_mac"),
    DST_MAC_IN("DstMacIn", "DstMac", "dst_mac"),
    SRC_MAC_OUT("SrcMacOut", null, null),
    DST_MAC_OUT("DstMacOut", null, null),
    SRC_VLAN("SrcVlan", "SrcVlan", "src_vlan"),
    DST_VLAN("DstVlan", "DstVlan", "dst_vlan"),
    SRC_TOS("SrcTos", "IPTos", "ip_tos"),
    DST_TOS("DstTos", null, null),
    FORWARDING_STATUS("ForwardingStatus", "ForwardingStatus", "forwarding_status"),
    MIN_TTL("MinTTL", "IPTTL", "ip_ttl"),
    MAX_TTL("MaxTTL", null, null),
    TCP_FLAGS("TCPFlags", "TCPFlags", "tcp_flags"),
    ICMP_TYPE("IcmpType", "IcmpType", "icmp_type"),
    ICMP_CODE("IcmpCode", "IcmpCode", "icmp_code"),
    FLOW_LABEL("IPv6FlowLabel", "IPv6FlowLabel", "ipv6_flow_label"),
    OPTION_HEADERS("IPv6OptionHeaders", null, null),
    FRAGMENT_ID("FragmentId", "FragmentId", "fragment_id"),
    SRC_AS("SrcAS", "SrcAS", "src_as"),
    DST_AS("DstAS", "DstAS", "dst_as"),
    BGP_NEXT_HOP("BgpNextHop", "BgpNextHop", "bgp_next_hop"),
    SRC_MASK("SrcNet", "SrcNet", "src_net"),
    DST_MASK("DstNet", "DstNet", "dst_net"),
    SRC_PREFIX("SrcPrefix", null, null),
    DST_PREFIX("DstPrefix", null, null),
    /** What stands behind the slash of a prefix; where nothing does, it is absent. */
    SRC_PREFIX_LENGTH(null, null, null),
    DST_PREFIX_LENGTH(null, null, null),
    ROUTE_DISTINGUISHER("MPLSPalRd", null, null),
    MPLS_PREFIX_LENGTH("MPLSPrefixLen", null, null),
    TOP_LABEL_TYPE("MPLSTopLabelType", null, null),
    TOP_LABEL_ADDRESS("MPLSTopLabelIP", "MPLSLabelIP", "mpls_ip"),
    LABEL_1("MPLS1Label", "MPLS1Label", "mpls_label"),
    LABEL_2("MPLS2Label", "MPLS2Label", "mpls_label"),
    LABEL_3("MPLS3Label", "MPLS3Label", "mpls_label"),
    LABEL_4("MPLS4Label", null, "mpls_label"),
    LABEL_5("MPLS5Label", null, "mpls_label"),
    LABEL_6("MPLS6Label", null, "mpls_label"),
    LABEL_7("MPLS7Label", null, "mpls_label"),
    LABEL_8("MPLS8Label", null, "mpls_label"),
    LABEL_9("MPLS9Label", null, "mpls_label"),
    LABEL_10("MPLS10Label", null, "mpls_label"),
    ENGINE_TYPE("EngineType", null, null),
    ENGINE_ID("EngineId", null, null);

    /** How many labels of MPLS there are, from {@link #LABEL_1} on. */
    public static final int LABELS = 10;

    static final int COUNT_OF_FIELDS = values().length;

    private static final Field[] ALL = values();

    private final String fork;
    private final String v1;
    private final String v2;

    Field(String fork, String v1, String v2) {
        this.fork = fork;
        this.v1 = v1;
        this.v2 = v2;
    }

    /** The usual name in a dialect, or null. */
    public String name(Dialect dialect) {
        return switch (dialect) {
            case FORK -> fork;
            case V1 -> v1;
            case V2 -> v2;
        };
    }

    /**
     * A label of MPLS.
     *
     * @param index from 0 on
     */
    public static Field label(int index) {
        return ALL[LABEL_1.ordinal() + index];
    }
}
