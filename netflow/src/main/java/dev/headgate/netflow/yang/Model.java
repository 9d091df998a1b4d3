package dev.headgate.netflow.yang;

import static dev.headgate.netflow.yang.Conditional.in;
import static dev.headgate.netflow.yang.Leaves.enumeration;
import static dev.headgate.netflow.yang.Leaves.interfaceIndex;
import static dev.headgate.netflow.yang.Leaves.longNumber;
import static dev.headgate.netflow.yang.Leaves.mac;
import static dev.headgate.netflow.yang.Leaves.number;
import static dev.headgate.netflow.yang.Leaves.time;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;

/**
 * The part of the module that a flow fills, and from which of its fields. Members stand in the order in which the first driver
 * wrote them.
 */
final class Model {
    private Model() {}

    static Container of(Profile profile) {
        return Container.of("netflow-v9:netflow", collector(), exportPacket(profile));
    }

    private static Node collector() {
        return Container.of(
                "collector-goflow2",
                mandatory(Field.TIME_RECEIVED, number("time-received", Field.TIME_RECEIVED, Ranges.UINT32)),
                mandatory(Field.SAMPLER_ADDRESS, sampler()),
                AddressLeaves.address("sampler-address", Field.SAMPLER_ADDRESS, Family.IPV4),
                AddressLeaves.address("sampler-address-ipv6", Field.SAMPLER_ADDRESS, Family.IPV6));
    }

    private static Node sampler() {
        return new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                if (flow.family(Field.SAMPLER_ADDRESS) == Family.NONE) {
                    throw flow.refusal(Reason.BAD_ADDRESS, Field.SAMPLER_ADDRESS, "the address is empty");
                }
            }
        };
    }

    private static Node exportPacket(Profile profile) {
        return Container.of(
                "export-packet",
                number("count", Field.COUNT, Ranges.UINT16),
                Container.listOfOne("flow-data-record", flowDataRecord(profile)),
                mandatory(Field.SEQUENCE_NUMBER, number("sequence-number", Field.SEQUENCE_NUMBER, Ranges.UINT32)),
                number("system-uptime", Field.SYSTEM_UPTIME, Ranges.UINT32),
                number("unix-seconds", Field.UNIX_SECONDS, Ranges.UINT32),
                number("source-id", Field.SOURCE_ID, Ranges.UINT32));
    }

    private static Node[] flowDataRecord(Profile profile) {
        return new Node[] {
            Leaves.flowId("flow-id"),
            mandatory(Field.DST_PORT, number("dst-port", Field.DST_PORT, Ranges.UINT16)),
            bgp(profile),
            enumeration("forwarding-status", Field.FORWARDING_STATUS, Enumeration.FORWARDING_STATUS_TYPE),
            enumeration("engine-type", Field.ENGINE_TYPE, Enumeration.ENGINE_TYPE),
            interfaceIndex("snmp-in", Field.IN_INTERFACE),
            mac("dst-mac-out", Field.DST_MAC_OUT),
            mandatory(Field.PROTOCOL, Leaves.protocol("protocol")),
            Leaves.icmpType("icmp-type"),
            mandatory(Field.BYTES_IN, longNumber("bytes-in", Field.BYTES_IN, profile)),
            number("max-ttl", Field.MAX_TTL, Ranges.UINT8),
            longNumber("bytes-out", Field.BYTES_OUT, profile),
            mac("src-mac-out", Field.SRC_MAC_OUT),
            mandatory(Field.END, time("last-switched", Field.END, profile)),
            number("src-tos", Field.SRC_TOS, Ranges.UINT8),
            number("dst-tos", Field.DST_TOS, Ranges.UINT8),
            number("sampling-interval", Field.SAMPLING_RATE, Ranges.UINT32),
            mandatory(Field.START, time("first-switched", Field.START, profile)),
            mandatory(Field.SRC_MAC_IN, mac("src-mac-in", Field.SRC_MAC_IN)),
            Container.of(
                    "vlan",
                    number("dst-id", Field.DST_VLAN, Ranges.VLAN),
                    number("src-id", Field.SRC_VLAN, Ranges.VLAN)),
            enumeration("direction", Field.DIRECTION, Enumeration.DIRECTION_TYPE),
            Leaves.tcpFlags("tcp-flags"),
            mandatory(Field.PACKETS_IN, longNumber("pkts-in", Field.PACKETS_IN, profile)),
            mandatory(Field.DST_MAC_IN, mac("dst-mac-in", Field.DST_MAC_IN)),
            Leaves.ipVersion("ip-version"),
            ipv4(profile),
            ipv6(profile),
            mpls(profile),
            number("min-ttl", Field.MIN_TTL, Ranges.UINT8),
            mandatory(Field.SRC_PORT, number("src-port", Field.SRC_PORT, Ranges.UINT16)),
            longNumber("pkts-out", Field.PACKETS_OUT, profile),
            interfaceIndex("snmp-out", Field.OUT_INTERFACE),
            number("engine-id", Field.ENGINE_ID, Ranges.UINT8)
        };
    }

    private static Node bgp(Profile profile) {
        return Container.of(
                "bgp",
                number("src-as", Field.SRC_AS, Ranges.UINT32),
                AddressLeaves.nextHop("next-hop", Field.BGP_NEXT_HOP, Family.IPV4, profile),
                AddressLeaves.nextHop("next-hop-ipv6", Field.BGP_NEXT_HOP, Family.IPV6, profile),
                number("dst-as", Field.DST_AS, Ranges.UINT32));
    }

    private static Node ipv4(Profile profile) {
        Family version = Family.IPV4;
        return Container.of(
                "ipv4",
                AddressLeaves.address("src-address", Field.SRC_ADDRESS, version),
                in(version, number("dst-mask", Field.DST_MASK, Ranges.MASK_IPV4)),
                AddressLeaves.address("dst-address", Field.DST_ADDRESS, version),
                AddressLeaves.nextHop("next-hop", Field.NEXT_HOP, version, profile),
                in(version, number("src-mask", Field.SRC_MASK, Ranges.MASK_IPV4)),
                in(version, number("identification", Field.FRAGMENT_ID, Ranges.UINT16)),
                in(version, prefix("src-prefix", Field.SRC_PREFIX, Field.SRC_PREFIX_LENGTH, Field.SRC_MASK)),
                in(version, prefix("dst-prefix", Field.DST_PREFIX, Field.DST_PREFIX_LENGTH, Field.DST_MASK)));
    }

    private static Node ipv6(Profile profile) {
        Family version = Family.IPV6;
        return Container.of(
                "ipv6",
                AddressLeaves.address("src-address", Field.SRC_ADDRESS, version),
                in(version, number("dst-mask", Field.DST_MASK, Ranges.MASK_IPV6)),
                AddressLeaves.address("dst-address", Field.DST_ADDRESS, version),
                AddressLeaves.nextHop("next-hop", Field.NEXT_HOP, version, profile),
                in(version, number("src-mask", Field.SRC_MASK, Ranges.MASK_IPV6)),
                in(version, number("flow-label", Field.FLOW_LABEL, Ranges.FLOW_LABEL)),
                in(version, number("opt-headers", Field.OPTION_HEADERS, Ranges.UINT32)));
    }

    private static Node mpls(Profile profile) {
        return Container.of(
                "mpls",
                label(9),
                label(7),
                label(8),
                label(5),
                label(6),
                number("prefix-len", Field.MPLS_PREFIX_LENGTH, Ranges.MASK_IPV4),
                AddressLeaves.topLabelAddress("top-label-ip"),
                label(3),
                longNumber("pal-rd", Field.ROUTE_DISTINGUISHER, profile),
                label(4),
                label(1),
                label(2),
                enumeration("top-label-type", Field.TOP_LABEL_TYPE, Enumeration.TOP_LABEL_TYPE),
                label(10));
    }

    private static Node label(int position) {
        return number("label-" + position, Field.label(position - 1), Ranges.MPLS_LABEL);
    }

    private static Node prefix(String name, Field field, Field length, Field mask) {
        return AddressLeaves.prefix(name, field, length, mask);
    }

    private static Node mandatory(Field field, Node node) {
        return new Mandatory(field, node);
    }
}
