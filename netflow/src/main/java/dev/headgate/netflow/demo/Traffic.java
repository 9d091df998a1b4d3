package dev.headgate.netflow.demo;

import java.nio.charset.StandardCharsets;
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
        return text(format.line(new Flow(random, now, sequence)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
