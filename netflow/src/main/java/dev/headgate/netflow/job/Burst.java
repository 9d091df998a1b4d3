package dev.headgate.netflow.job;

import java.util.ArrayList;
import java.util.List;

/** Lines that wait for each other: not many, and not many bytes, whatever the lines are. */
final class Burst {
    static final int LINES = 64;

    /** More than so many lines of any collector have, so that only large ones end a burst by it, and don't add up. */
    static final int BYTES = 1 << 18;

    private List<KafkaLine> lines = new ArrayList<>(LINES);
    private long bytes;

    /** Whether it is full with that line, and has to be taken. */
    boolean add(KafkaLine line) {
        lines.add(line);
        bytes += length(line.key()) + length(line.value());
        return lines.size() == LINES || bytes >= BYTES;
    }

    /** What waited, in its order; then nothing waits. */
    List<KafkaLine> take() {
        List<KafkaLine> taken = lines;
        lines = new ArrayList<>(LINES);
        bytes = 0;
        return taken;
    }

    private static long length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
