package dev.headgate.netflow.collector;

import static dev.headgate.netflow.flow.Dialect.V1;
import static dev.headgate.netflow.flow.Dialect.V2;

import dev.headgate.netflow.flow.Dialect;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.json.Spelling;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Every name that a GoFlow2 of any age gives to a field. Releases 1.0 and 1.1 write SrcAS, 1.2 and 1.3 SrcAs or, when they are
 * asked for JSON names, src_as; the same name always means the same thing, but for the labels of MPLS.
 */
final class Columns {
    private static final Map<String, Column> ALL = new HashMap<>();
    private static final int SLOTS;

    static {
        for (Field field : Field.values()) {
            for (Dialect dialect : Dialect.values()) {
                String name = field.name(dialect);
                if (name != null) {
                    add(name, field, dialect);
                }
            }
        }
        for (Field field : Field.values()) {
            String name = field.name(V2);
            if (name != null && !name.endsWith("_ns") && !name.startsWith("mpls_")) {
                add(name, field, V1);
            }
        }
        add("SrcAs", Field.SRC_AS, V1);
        add("DstAs", Field.DST_AS, V1);
        add("IpTos", Field.SRC_TOS, V1);
        add("IpTtl", Field.MIN_TTL, V1);
        add("TcpFlags", Field.TCP_FLAGS, V1);
        add("Ipv6FlowLabel", Field.FLOW_LABEL, V1);
        add("ObservationDomainId", Field.SOURCE_ID, V1);
        add("MplsLabelIp", Field.TOP_LABEL_ADDRESS, V1);
        add("mpls_label_ip", Field.TOP_LABEL_ADDRESS, V1);
        for (int i = 0; i < 3; i++) {
            add("Mpls_" + (i + 1) + "Label", Field.label(i), V1);
            add("mpls_" + (i + 1) + "_label", Field.label(i), V1);
        }
        add("time_received", Field.TIME_RECEIVED, V1);
        add("time_flow_start", Field.START_SECONDS, V1);
        add("time_flow_end", Field.END_SECONDS, V1);
        add("time_flow_start_ms", Field.START, V1);
        add("time_flow_end_ms", Field.END, V1);
        SLOTS = ignored();
    }

    private Columns() {}

    /** The column of a name, or null. */
    static Column of(String name) {
        return ALL.get(name);
    }

    static Collection<Column> all() {
        return ALL.values();
    }

    /** How many slots the columns have together. */
    static int slots() {
        return SLOTS;
    }

    /** The names by the index of their columns. */
    static String[] names() {
        String[] names = new String[ALL.size() + 1];
        for (Column column : ALL.values()) {
            names[column.index()] = column.name();
        }
        return names;
    }

    private static void add(String name, Field field, Dialect dialect) {
        Column known = ALL.get(name);
        int dialects = Column.bit(dialect) | (known == null ? 0 : known.dialects());
        // the ten labels of v2 are one list
        Field first = known == null ? field : known.field();
        put(
                name,
                known == null ? ALL.size() + 1 : known.index(),
                first.ordinal(),
                first,
                reading(name, first),
                dialects);
    }

    private static void put(String name, int index, int slot, Field field, Reading reading, int dialects) {
        ALL.put(name, new Column(name, Spelling.ofName(name), index, slot, field, reading, dialects));
    }

    /** What we know and don't need, so that only names of newer releases cost memory; the number of slots. */
    private static int ignored() {
        String camel =
                "VlanId FragmentOffset BiFlowDirection EtypeName ProtoName IcmpName ObservationPointID ObservationPointId"
                        + " IngressVrfID IngressVrfId EgressVrfID EgressVrfId NextHopAS NextHopAs BgpCommunities AsPath HasMPLS HasMpls MPLSCount MplsCount"
                        + " MPLS1TTL MPLS2TTL MPLS3TTL MPLSLastTTL MPLSLastLabel Mpls_1Ttl Mpls_2Ttl Mpls_3Ttl MplsLastTtl MplsLastLabel";
        String snake =
                "vlan_id fragment_offset bi_flow_direction observation_point_id ingress_vrf_id egress_vrf_id next_hop_as"
                        + " bgp_communities as_path has_mpls mpls_count mpls_1_ttl mpls_2_ttl mpls_3_ttl mpls_last_ttl mpls_last_label"
                        + " ip_flags mpls_ttl layer_stack layer_size ipv6_routing_header_addresses ipv6_routing_header_seg_left icmp_name csum";
        int slot = Field.values().length;
        for (String name : (camel + " " + snake).split(" ")) {
            put(name, ALL.size() + 1, slot++, null, Reading.NOTHING, Column.ANY);
        }
        for (int i = 1; i <= 5; i++) {
            for (String name : new String[] {
                "CustomInteger_", "CustomBytes_", "CustomList_", "custom_integer_", "custom_bytes_", "custom_list_"
            }) {
                put(name + i, ALL.size() + 1, slot++, null, Reading.NOTHING, Column.ANY);
            }
        }
        put("message", ALL.size() + 1, slot++, null, Reading.RAW, Column.ANY);
        return slot;
    }

    private static Reading reading(String name, Field field) {
        return switch (field) {
            case TYPE -> Reading.TYPE;
            case ETYPE -> Reading.ETYPE;
            case PROTOCOL -> Reading.PROTOCOL;
            case SRC_MAC_IN, DST_MAC_IN, SRC_MAC_OUT, DST_MAC_OUT -> Reading.MAC;
            case SRC_MASK, DST_MASK -> Reading.MASK;
            case SRC_PREFIX, DST_PREFIX -> Reading.PREFIX;
            case SAMPLER_ADDRESS, SRC_ADDRESS, DST_ADDRESS, NEXT_HOP -> Reading.ADDRESS;
            case BGP_NEXT_HOP -> Reading.BYTES;
            case TOP_LABEL_ADDRESS -> name.equals("mpls_ip") ? Reading.ADDRESSES : Reading.BYTES;
            case LABEL_1 -> name.equals("mpls_label") ? Reading.LABELS : Reading.NUMBER;
            case TIME_RECEIVED, START, END -> name.endsWith("_ns") ? Reading.NANOSECONDS : Reading.NUMBER;
            default -> Reading.NUMBER;
        };
    }
}
