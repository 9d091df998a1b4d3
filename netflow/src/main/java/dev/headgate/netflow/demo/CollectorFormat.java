package dev.headgate.netflow.demo;

/** What collectors there are in the demo's traffic, and the line that each makes of a flow. */
public enum CollectorFormat {
    FORK(
            "GoFlow2, giros-dit's build",
            """
            Type:$type TimeReceived:$received-s SamplerAddress:$exporter SamplingRate:1 SequenceNum:$sequence
            Count:24 SystemUptime:746774518 UnixSeconds:$received-s SourceId:7 FlowDirection:$direction
            TimeFlowStart:$start-s TimeFlowEnd:$end-s TimeFlowStartMs:$start-ms TimeFlowEndMs:$end-ms BytesIn:$bytes
            PacketsIn:$packets BytesOut:0 PacketsOut:0 Etype:$etype Proto:$protocol SrcAddr:$source
            DstAddr:$destination NextHop:$next-hop SrcPort:$source-port DstPort:$destination-port InIf:$in
            OutIf:$out SrcMacIn:$source-mac DstMacIn:$destination-mac SrcMacOut:"00:00:00:00:00:00"
            DstMacOut:"00:00:00:00:00:00" SrcVlan:$vlan DstVlan:$vlan VlanId:$vlan SrcTos:$tos DstTos:0
            ForwardingStatus:64 MinTTL:$ttl MaxTTL:$ttl TCPFlags:$tcp-flags IcmpType:0 IcmpCode:0
            IPv6FlowLabel:$flow-label IPv6OptionHeaders:0 FragmentId:0 FragmentOffset:0 BiFlowDirection:0
            SrcAS:$source-as DstAS:$destination-as BgpNextHop:"" SrcNet:$mask DstNet:$mask SrcPrefix:"" DstPrefix:""
            MPLSPalRd:0 MPLSPrefixLen:0 MPLSTopLabelType:0 MPLSTopLabelIP:"" MPLS1Label:0 MPLS2Label:0 MPLS3Label:0
            MPLS4Label:0 MPLS5Label:0 MPLS6Label:0 MPLS7Label:0 MPLS8Label:0 MPLS9Label:0 MPLS10Label:0 EngineType:0
            EngineId:0 EtypeName:$etype-name ProtoName:$protocol-name IcmpName:""
            """),
    V1(
            "GoFlow2 1.3",
            """
            Type:$type TimeReceived:$received-s SequenceNum:$sequence SamplingRate:1 FlowDirection:$direction
            SamplerAddress:$exporter TimeFlowStart:$start-s TimeFlowEnd:$end-s TimeFlowStartMs:$start-ms
            TimeFlowEndMs:$end-ms Bytes:$bytes Packets:$packets SrcAddr:$source DstAddr:$destination Etype:$etype
            Proto:$protocol SrcPort:$source-port DstPort:$destination-port InIf:$in OutIf:$out SrcMac:$source-mac
            DstMac:$destination-mac SrcVlan:$vlan DstVlan:$vlan VlanId:$vlan IngressVrfId:0 EgressVrfId:0 IpTos:$tos
            ForwardingStatus:64 IpTtl:$ttl TcpFlags:$tcp-flags IcmpType:0 IcmpCode:0 Ipv6FlowLabel:$flow-label
            FragmentId:0 FragmentOffset:0 BiFlowDirection:0 SrcAs:$source-as DstAs:$destination-as NextHop:$next-hop
            NextHopAs:0 SrcNet:$mask DstNet:$mask BgpNextHop:[] BgpCommunities:[] AsPath:[] HasMpls:false MplsCount:0
            Mpls_1Ttl:0 Mpls_1Label:0 Mpls_2Ttl:0 Mpls_2Label:0 Mpls_3Ttl:0 Mpls_3Label:0 MplsLastTtl:0 MplsLastLabel:0
            MplsLabelIp:[] ObservationDomainId:7 ObservationPointId:0 CustomInteger_1:0 CustomInteger_2:0
            CustomInteger_3:0 CustomInteger_4:0 CustomInteger_5:0 CustomBytes_1:[] CustomBytes_2:[] CustomBytes_3:[]
            CustomBytes_4:[] CustomBytes_5:[] CustomList_1:[]
            """),
    V1_SNAKE_CASE(
            "GoFlow2 1.3, -format.tag json",
            """
            type:$type time_received:$received-s sequence_num:$sequence sampling_rate:1 flow_direction:$direction
            sampler_address:$exporter time_flow_start:$start-s time_flow_end:$end-s time_flow_start_ms:$start-ms
            time_flow_end_ms:$end-ms bytes:$bytes packets:$packets src_addr:$source dst_addr:$destination
            etype:$etype proto:$protocol src_port:$source-port dst_port:$destination-port in_if:$in out_if:$out
            src_mac:$source-mac dst_mac:$destination-mac src_vlan:$vlan dst_vlan:$vlan vlan_id:$vlan ingress_vrf_id:0
            egress_vrf_id:0 ip_tos:$tos forwarding_status:64 ip_ttl:$ttl tcp_flags:$tcp-flags icmp_type:0 icmp_code:0
            ipv6_flow_label:$flow-label fragment_id:0 fragment_offset:0 bi_flow_direction:0 src_as:$source-as
            dst_as:$destination-as next_hop:$next-hop next_hop_as:0 src_net:$mask dst_net:$mask bgp_next_hop:[]
            bgp_communities:[] as_path:[] has_mpls:false mpls_count:0 mpls_1_ttl:0 mpls_1_label:0 mpls_2_ttl:0
            mpls_2_label:0 mpls_3_ttl:0 mpls_3_label:0 mpls_last_ttl:0 mpls_last_label:0 mpls_label_ip:[]
            observation_domain_id:7 observation_point_id:0 custom_integer_1:0 custom_integer_2:0 custom_integer_3:0
            custom_integer_4:0 custom_integer_5:0 custom_bytes_1:[] custom_bytes_2:[] custom_bytes_3:[]
            custom_bytes_4:[] custom_bytes_5:[] custom_list_1:[]
            """),
    V2(
            "GoFlow2 2.2",
            """
            type:$type time_received_ns:$received-ns sequence_num:$sequence sampling_rate:1
            sampler_address:$exporter time_flow_start_ns:$start-ns time_flow_end_ns:$end-ns bytes:$bytes
            packets:$packets src_addr:$source dst_addr:$destination etype:$etype-name proto:$protocol-name
            src_port:$source-port dst_port:$destination-port in_if:$in out_if:$out src_mac:$source-mac
            dst_mac:$destination-mac src_vlan:$vlan dst_vlan:$vlan vlan_id:$vlan ip_tos:$tos forwarding_status:64
            ip_ttl:$ttl ip_flags:0 tcp_flags:$tcp-flags icmp_type:0 icmp_code:0 ipv6_flow_label:$flow-label
            fragment_id:0 fragment_offset:0 src_as:$source-as dst_as:$destination-as next_hop:$next-hop
            next_hop_as:0 src_net:$source-net dst_net:$destination-net bgp_next_hop:"" bgp_communities:[] as_path:[]
            mpls_ttl:[] mpls_label:[] mpls_ip:[] observation_domain_id:7 observation_point_id:0 layer_stack:[]
            layer_size:[] ipv6_routing_header_addresses:[] ipv6_routing_header_seg_left:0
            """),
    V2_MAPPED(
            "GoFlow2 2.2, -mapping mapping.yaml",
            """
            type:$type time_received_ns:$received-date sequence_num:$sequence sampling_rate:1 flow_direction:$direction
            sampler_address:$exporter time_flow_start_ns:$start-ns time_flow_end_ns:$end-ns bytes:$bytes
            packets:$packets src_addr:$source src_net:$source-net dst_addr:$destination dst_net:$destination-net
            etype:$etype-name proto:$protocol-name src_port:$source-port dst_port:$destination-port in_if:$in
            out_if:$out src_mac:$source-mac dst_mac:$destination-mac icmp_name:"unknown" mpls_label:[24001,24002]
            mpls_ip:["192.0.2.77"]
            """);

    private final String title;
    private final LineTemplate line;

    CollectorFormat(String title, String line) {
        this.title = title;
        this.line = LineTemplate.of(line);
    }

    public String title() {
        return title;
    }

    String line(Flow flow) {
        return line.of(flow);
    }
}
