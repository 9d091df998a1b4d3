package dev.headgate.netflow.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Lines as collectors write them, of flows that nobody had: the same seed gives the same lines. */
public final class Traffic {
    private static final List<byte[]> BROKEN = List.of(
            new byte[0],
            text("{\"Type\":\"NETFLOW_V9\""),
            text("[1,2,3]"),
            text("{}"),
            text("{\"Type\":\"NETFLOW_V9\"} {\"Type\":\"NETFLOW_V9\"}"),
            text("{\"Type\":\"NETFLOW_V9\",\"BytesIn\":NaN}"),
            new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'},
            text("{\"type\":\"SFLOW_5\",\"time_received_ns\":1}"));

    private final Random random;
    private final long now;

    /** @param now the time of the collector, in milliseconds */
    public Traffic(long seed, long now) {
        this.random = new Random(seed);
        this.now = now;
    }

    /** A line that is no flow. */
    public byte[] brokenLine() {
        return BROKEN.get(random.nextInt(BROKEN.size()));
    }

    /** @param sequence comes out as the sequence number of the export packet */
    public byte[] line(CollectorFormat format, long sequence) {
        Flow flow = new Flow(random, now, sequence);
        return text(
                switch (format) {
                    case FORK -> fork(flow);
                    case V1 -> version1(flow);
                    case V1_SNAKE_CASE -> snakeCase(flow);
                    case V2 -> version2(flow);
                    case V2_MAPPED -> mapped(flow);
                });
    }

    private static String fork(Flow flow) {
        JsonLine line = new JsonLine()
                .add("Type", flow.ipfix ? "IPFIX" : "NETFLOW_V9")
                .add("TimeReceived", flow.received / 1000)
                .add("SamplerAddress", flow.exporter)
                .add("SamplingRate", 1)
                .add("SequenceNum", flow.sequence)
                .add("Count", 24)
                .add("SystemUptime", 746774518)
                .add("UnixSeconds", flow.received / 1000)
                .add("SourceId", 7)
                .add("FlowDirection", flow.direction)
                .add("TimeFlowStart", flow.start / 1000)
                .add("TimeFlowEnd", flow.end / 1000)
                .add("TimeFlowStartMs", flow.start)
                .add("TimeFlowEndMs", flow.end)
                .add("BytesIn", flow.bytes)
                .add("PacketsIn", flow.packets)
                .add("BytesOut", 0)
                .add("PacketsOut", 0)
                .add("Etype", flow.etype())
                .add("Proto", flow.protocol)
                .add("SrcAddr", flow.source)
                .add("DstAddr", flow.destination)
                .add("NextHop", flow.nextHop)
                .add("SrcPort", flow.sourcePort)
                .add("DstPort", flow.destinationPort)
                .add("InIf", flow.in)
                .add("OutIf", flow.out)
                .add("SrcMacIn", flow.sourceMac)
                .add("DstMacIn", flow.destinationMac)
                .add("SrcMacOut", "00:00:00:00:00:00")
                .add("DstMacOut", "00:00:00:00:00:00");
        for (String zero : List.of("SrcVlan", "DstVlan", "VlanId")) {
            line.add(zero, flow.vlan);
        }
        line.add("SrcTos", flow.typeOfService)
                .add("DstTos", 0)
                .add("ForwardingStatus", 64)
                .add("MinTTL", flow.timeToLive)
                .add("MaxTTL", flow.timeToLive)
                .add("TCPFlags", flow.tcpFlags)
                .add("IcmpType", 0)
                .add("IcmpCode", 0)
                .add("IPv6FlowLabel", flow.flowLabel)
                .add("IPv6OptionHeaders", 0)
                .add("FragmentId", 0)
                .add("FragmentOffset", 0)
                .add("BiFlowDirection", 0)
                .add("SrcAS", flow.sourceAs)
                .add("DstAS", flow.destinationAs)
                .add("BgpNextHop", "")
                .add("SrcNet", flow.mask)
                .add("DstNet", flow.mask)
                .add("SrcPrefix", "")
                .add("DstPrefix", "")
                .add("MPLSPalRd", 0)
                .add("MPLSPrefixLen", 0)
                .add("MPLSTopLabelType", 0)
                .add("MPLSTopLabelIP", "");
        for (int label = 1; label <= 10; label++) {
            line.add("MPLS" + label + "Label", 0);
        }
        return line.add("EngineType", 0)
                .add("EngineId", 0)
                .add("EtypeName", flow.six ? "IPv6" : "IPv4")
                .add("ProtoName", flow.protocolName())
                .add("IcmpName", "")
                .end();
    }

    private static String version1(Flow flow) {
        return new JsonLine()
                .add("Type", flow.ipfix ? "IPFIX" : "NETFLOW_V9")
                .add("TimeReceived", flow.received / 1000)
                .add("SequenceNum", flow.sequence)
                .add("SamplingRate", 1)
                .add("FlowDirection", flow.direction)
                .add("SamplerAddress", flow.exporter)
                .add("TimeFlowStart", flow.start / 1000)
                .add("TimeFlowEnd", flow.end / 1000)
                .add("TimeFlowStartMs", flow.start)
                .add("TimeFlowEndMs", flow.end)
                .add("Bytes", flow.bytes)
                .add("Packets", flow.packets)
                .add("SrcAddr", flow.source)
                .add("DstAddr", flow.destination)
                .add("Etype", flow.etype())
                .add("Proto", flow.protocol)
                .add("SrcPort", flow.sourcePort)
                .add("DstPort", flow.destinationPort)
                .add("InIf", flow.in)
                .add("OutIf", flow.out)
                .add("SrcMac", flow.sourceMac)
                .add("DstMac", flow.destinationMac)
                .add("SrcVlan", flow.vlan)
                .add("DstVlan", flow.vlan)
                .add("VlanId", flow.vlan)
                .add("IngressVrfId", 0)
                .add("EgressVrfId", 0)
                .add("IpTos", flow.typeOfService)
                .add("ForwardingStatus", 64)
                .add("IpTtl", flow.timeToLive)
                .add("TcpFlags", flow.tcpFlags)
                .add("IcmpType", 0)
                .add("IcmpCode", 0)
                .add("Ipv6FlowLabel", flow.flowLabel)
                .add("FragmentId", 0)
                .add("FragmentOffset", 0)
                .add("BiFlowDirection", 0)
                .add("SrcAs", flow.sourceAs)
                .add("DstAs", flow.destinationAs)
                .add("NextHop", flow.nextHop)
                .add("NextHopAs", 0)
                .add("SrcNet", flow.mask)
                .add("DstNet", flow.mask)
                .addRaw("BgpNextHop", "[]")
                .addRaw("BgpCommunities", "[]")
                .addRaw("AsPath", "[]")
                .addRaw("HasMpls", "false")
                .add("MplsCount", 0)
                .add("MplsLastTtl", 0)
                .add("MplsLastLabel", 0)
                .addRaw("MplsLabelIp", "[]")
                .add("ObservationDomainId", 7)
                .add("ObservationPointId", 0)
                .end();
    }

    private static String snakeCase(Flow flow) {
        return new JsonLine()
                .add("type", flow.ipfix ? "IPFIX" : "NETFLOW_V9")
                .add("time_received", flow.received / 1000)
                .add("sequence_num", flow.sequence)
                .add("sampling_rate", 1)
                .add("flow_direction", flow.direction)
                .add("sampler_address", flow.exporter)
                .add("time_flow_start", flow.start / 1000)
                .add("time_flow_end", flow.end / 1000)
                .add("time_flow_start_ms", flow.start)
                .add("time_flow_end_ms", flow.end)
                .add("bytes", flow.bytes)
                .add("packets", flow.packets)
                .add("src_addr", flow.source)
                .add("dst_addr", flow.destination)
                .add("etype", flow.etype())
                .add("proto", flow.protocol)
                .add("src_port", flow.sourcePort)
                .add("dst_port", flow.destinationPort)
                .add("in_if", flow.in)
                .add("out_if", flow.out)
                .add("src_mac", flow.sourceMac)
                .add("dst_mac", flow.destinationMac)
                .add("src_vlan", flow.vlan)
                .add("dst_vlan", flow.vlan)
                .add("ip_tos", flow.typeOfService)
                .add("forwarding_status", 64)
                .add("ip_ttl", flow.timeToLive)
                .add("tcp_flags", flow.tcpFlags)
                .add("src_as", flow.sourceAs)
                .add("dst_as", flow.destinationAs)
                .add("next_hop", flow.nextHop)
                .add("src_net", flow.mask)
                .add("dst_net", flow.mask)
                .end();
    }

    private static String version2(Flow flow) {
        return new JsonLine()
                .add("type", flow.ipfix ? "IPFIX" : "NETFLOW_V9")
                .add("time_received_ns", flow.received * 1_000_000)
                .add("sequence_num", flow.sequence)
                .add("sampling_rate", 1)
                .add("sampler_address", flow.exporter)
                .add("time_flow_start_ns", flow.start * 1_000_000)
                .add("time_flow_end_ns", flow.end * 1_000_000)
                .add("bytes", flow.bytes)
                .add("packets", flow.packets)
                .add("src_addr", flow.source)
                .add("dst_addr", flow.destination)
                .add("etype", flow.six ? "IPv6" : "IPv4")
                .add("proto", flow.protocolName())
                .add("src_port", flow.sourcePort)
                .add("dst_port", flow.destinationPort)
                .add("in_if", flow.in)
                .add("out_if", flow.out)
                .add("src_mac", flow.sourceMac)
                .add("dst_mac", flow.destinationMac)
                .add("src_vlan", flow.vlan)
                .add("dst_vlan", flow.vlan)
                .add("vlan_id", flow.vlan)
                .add("ip_tos", flow.typeOfService)
                .add("forwarding_status", 64)
                .add("ip_ttl", flow.timeToLive)
                .add("ip_flags", 0)
                .add("tcp_flags", flow.tcpFlags)
                .add("icmp_type", 0)
                .add("icmp_code", 0)
                .add("ipv6_flow_label", flow.flowLabel)
                .add("fragment_id", 0)
                .add("fragment_offset", 0)
                .add("src_as", flow.sourceAs)
                .add("dst_as", flow.destinationAs)
                .add("next_hop", flow.nextHop)
                .add("next_hop_as", 0)
                .add("src_net", flow.source + "/" + flow.mask)
                .add("dst_net", flow.destination + "/" + flow.mask)
                .add("bgp_next_hop", "")
                .addRaw("bgp_communities", "[]")
                .addRaw("as_path", "[]")
                .addRaw("mpls_ttl", "[]")
                .addRaw("mpls_label", "[]")
                .addRaw("mpls_ip", "[]")
                .add("observation_domain_id", 7)
                .add("observation_point_id", 0)
                .addRaw("layer_stack", "[]")
                .addRaw("layer_size", "[]")
                .addRaw("ipv6_routing_header_addresses", "[]")
                .add("ipv6_routing_header_seg_left", 0)
                .end();
    }

    private static String mapped(Flow flow) {
        return new JsonLine()
                .add("type", flow.ipfix ? "IPFIX" : "NETFLOW_V9")
                .add("time_received_ns", Instant.ofEpochMilli(flow.received).toString())
                .add("sequence_num", flow.sequence)
                .add("sampling_rate", 1)
                .add("sampler_address", flow.exporter)
                .add("time_flow_start_ns", flow.start * 1_000_000)
                .add("time_flow_end_ns", flow.end * 1_000_000)
                .add("bytes", flow.bytes)
                .add("packets", flow.packets)
                .add("src_addr", flow.source)
                .add("src_net", flow.source + "/" + flow.mask)
                .add("dst_addr", flow.destination)
                .add("dst_net", flow.destination + "/" + flow.mask)
                .add("etype", flow.six ? "IPv6" : "IPv4")
                .add("proto", flow.protocolName())
                .add("src_port", flow.sourcePort)
                .add("dst_port", flow.destinationPort)
                .add("in_if", flow.in)
                .add("out_if", flow.out)
                .add("src_mac", flow.sourceMac)
                .add("dst_mac", flow.destinationMac)
                .add("icmp_name", "")
                .add("csum", 0)
                .add("flow_direction", flow.direction)
                .end();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
