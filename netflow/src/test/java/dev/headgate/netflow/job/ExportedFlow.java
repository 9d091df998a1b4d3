package dev.headgate.netflow.job;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.TreeMap;

/**
 * A flow as an exporter knows it.
 *
 * @param number tells it from all others: it is in its ports and bytes
 * @param six whether its addresses are of IPv6
 */
record ExportedFlow(int number, boolean six, long startMillis, long endMillis) {
    static final int DOMAIN = 42;
    private static final int TCP = 6;
    private static final int SYN_ACK = 0x12;
    private static final byte[] SOURCE_MAC = {2, 0, 0, 0, 0, 1};
    private static final byte[] DESTINATION_MAC = {2, 0, 0, 0, 0, 2};

    private String source() {
        return six ? "2001:db8::" + Integer.toHexString(1 + number) : "198.51.100." + number % 256;
    }

    private String destination() {
        return six ? "2001:db8:1::53" : "203.0.113.53";
    }

    private String nextHop() {
        return six ? "2001:db8:ffff::1" : "192.0.2.1";
    }

    private long bytes() {
        return (1L << 40) + number;
    }

    /** All but its times, in the order of the template. */
    void write(DataOutputStream out) throws IOException {
        out.writeLong(bytes());
        out.writeLong(1 + number);
        out.writeByte(TCP);
        out.writeByte(0xb8);
        out.writeByte(SYN_ACK);
        out.writeShort(10_000 + number);
        out.writeShort(443);
        out.writeInt(3);
        out.writeInt(4);
        out.writeInt(64_496);
        out.writeInt(65_551);
        out.writeByte(63);
        out.write(SOURCE_MAC);
        out.write(DESTINATION_MAC);
        out.writeShort(100);
        out.writeShort(200);
        out.writeByte(1);
        out.writeByte(64);
        out.write(InetAddress.getByName(source()).getAddress());
        out.writeByte(six ? 64 : 24);
        out.write(InetAddress.getByName(destination()).getAddress());
        out.writeByte(six ? 48 : 25);
        out.write(InetAddress.getByName(nextHop()).getAddress());
    }

    /**
     * The leaves that must come of it, by path; those of the packet aside.
     *
     * @param direction whether the collector tells the direction
     */
    Map<String, String> leaves(boolean direction) {
        Map<String, String> leaves = new TreeMap<>();
        leaves.put("bytes-in", Long.toString(bytes()));
        leaves.put("pkts-in", Integer.toString(1 + number));
        leaves.put("protocol", "tcp");
        leaves.put("src-tos", "184");
        leaves.put("tcp-flags", "syn ack");
        leaves.put("src-port", Integer.toString(10_000 + number));
        leaves.put("dst-port", "443");
        leaves.put("snmp-in", "3");
        leaves.put("snmp-out", "4");
        leaves.put("bgp/src-as", "64496");
        leaves.put("bgp/dst-as", "65551");
        leaves.put("min-ttl", "63");
        leaves.put("src-mac-in", "02:00:00:00:00:01");
        leaves.put("dst-mac-in", "02:00:00:00:00:02");
        leaves.put("vlan/src-id", "100");
        leaves.put("vlan/dst-id", "200");
        leaves.put("forwarding-status", "unknown-forwarded");
        leaves.put("sampling-interval", "0");
        leaves.put("icmp-type", "0");
        leaves.put("first-switched", Long.toString(startMillis));
        leaves.put("last-switched", Long.toString(endMillis));
        leaves.put("ip-version", six ? "ipv6" : "ipv4");
        String family = six ? "ipv6/" : "ipv4/";
        leaves.put(family + "src-address", source());
        leaves.put(family + "dst-address", destination());
        leaves.put(family + "src-mask", six ? "64" : "24");
        leaves.put(family + "dst-mask", six ? "48" : "25");
        leaves.put(family + "next-hop", nextHop());
        if (direction) {
            leaves.put("direction", "egress");
        }
        return leaves;
    }
}
