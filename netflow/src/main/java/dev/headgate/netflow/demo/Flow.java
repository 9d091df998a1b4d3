package dev.headgate.netflow.demo;

import java.util.Random;

/** A flow that nobody had. */
final class Flow {
    private static final int ICMP = 1;
    private static final int TCP = 6;
    private static final int UDP = 17;

    final long sequence;
    final boolean ipfix;
    final boolean six;
    final long received;
    final long start;
    final long end;
    final String exporter;
    final int direction;
    final long bytes;
    final long packets;
    final int protocol;
    final String source;
    final String destination;
    final String nextHop;
    final int sourcePort;
    final int destinationPort;
    final int in;
    final int out;
    final String sourceMac;
    final String destinationMac;
    final int vlan;
    final int typeOfService;
    final int timeToLive;
    final int tcpFlags;
    final int flowLabel;
    final long sourceAs;
    final long destinationAs;
    final int mask;

    Flow(Random random, long now, long sequence) {
        this.sequence = sequence;
        ipfix = random.nextInt(3) == 0;
        six = random.nextInt(4) == 0;
        received = now;
        end = now - random.nextInt(15_000);
        start = end - random.nextInt(60_000);
        exporter = "192.0.2." + (1 + random.nextInt(20));
        direction = random.nextInt(2);
        packets = 1 + random.nextInt(5000);
        bytes = packets * (40 + random.nextInt(1460));
        int kind = random.nextInt(20);
        protocol = kind == 0 ? ICMP : kind < 14 ? TCP : UDP;
        source = address(random);
        destination = address(random);
        nextHop = six ? "2001:db8:ffff::1" : "203.0.113." + random.nextInt(256);
        sourcePort = protocol == ICMP ? 0 : 1024 + random.nextInt(64_000);
        destinationPort = protocol == ICMP ? 0 : random.nextBoolean() ? 443 : 53;
        in = 1 + random.nextInt(48);
        out = 1 + random.nextInt(48);
        sourceMac = mac(random);
        destinationMac = mac(random);
        vlan = random.nextInt(4095);
        typeOfService = random.nextInt(64) << 2;
        timeToLive = 1 + random.nextInt(255);
        tcpFlags = protocol == TCP ? random.nextInt(64) : 0;
        flowLabel = six ? random.nextInt(1 << 20) : 0;
        sourceAs = 64_496 + random.nextInt(16);
        destinationAs = 65_536 + random.nextInt(16);
        mask = six ? 64 : 24;
    }

    int etype() {
        return six ? 0x86dd : 0x0800;
    }

    String protocolName() {
        return protocol == TCP ? "TCP" : protocol == UDP ? "UDP" : "ICMP";
    }

    private String address(Random random) {
        return six
                ? "2001:db8:" + Integer.toHexString(1 + random.nextInt(0xfffe)) + "::"
                        + Integer.toHexString(1 + random.nextInt(0xfffe))
                : "198.51.100." + random.nextInt(256);
    }

    private static String mac(Random random) {
        StringBuilder mac = new StringBuilder("02:00:00");
        for (int i = 0; i < 3; i++) {
            int octet = random.nextInt(256);
            mac.append(':').append(Character.forDigit(octet >> 4, 16)).append(Character.forDigit(octet & 15, 16));
        }
        return mac.toString();
    }
}
