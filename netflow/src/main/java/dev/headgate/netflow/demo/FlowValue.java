package dev.headgate.netflow.demo;

import java.time.Instant;

/** The values of a flow as collectors write them: what differs between collectors are names, and which of these they tell. */
final class FlowValue {
    private static final int MILLION = 1_000_000;

    private FlowValue() {}

    /** As JSON. None needs escapes. */
    static String json(Flow flow, String name) {
        Object value = of(flow, name);
        return value instanceof String ? '"' + value.toString() + '"' : value.toString();
    }

    private static Object of(Flow flow, String name) {
        return switch (name) {
            case "type" -> flow.ipfix ? "IPFIX" : "NETFLOW_V9";
            case "sequence" -> flow.sequence;
            case "exporter" -> flow.exporter;
            case "direction" -> flow.direction;
            case "received-s" -> flow.received / 1000;
            case "received-ns" -> flow.received * MILLION;
            case "received-date" -> Instant.ofEpochMilli(flow.received).toString();
            case "start-s" -> flow.start / 1000;
            case "start-ms" -> flow.start;
            case "start-ns" -> flow.start * MILLION;
            case "end-s" -> flow.end / 1000;
            case "end-ms" -> flow.end;
            case "end-ns" -> flow.end * MILLION;
            case "bytes" -> flow.bytes;
            case "packets" -> flow.packets;
            case "etype" -> flow.etype();
            case "etype-name" -> flow.six ? "IPv6" : "IPv4";
            case "protocol" -> flow.protocol;
            case "protocol-name" -> flow.protocolName();
            case "source" -> flow.source;
            case "source-net" -> flow.source + "/" + flow.mask;
            case "source-port" -> flow.sourcePort;
            case "source-mac" -> flow.sourceMac;
            case "source-as" -> flow.sourceAs;
            case "destination" -> flow.destination;
            case "destination-net" -> flow.destination + "/" + flow.mask;
            case "destination-port" -> flow.destinationPort;
            case "destination-mac" -> flow.destinationMac;
            case "destination-as" -> flow.destinationAs;
            case "mask" -> flow.mask;
            case "next-hop" -> flow.nextHop;
            case "in" -> flow.in;
            case "out" -> flow.out;
            case "vlan" -> flow.vlan;
            case "tos" -> flow.typeOfService;
            case "ttl" -> flow.timeToLive;
            case "tcp-flags" -> flow.tcpFlags;
            case "flow-label" -> flow.flowLabel;
            default -> throw new IllegalArgumentException("a flow has no " + name);
        };
    }
}
