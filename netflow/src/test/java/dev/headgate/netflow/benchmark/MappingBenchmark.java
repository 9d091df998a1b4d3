package dev.headgate.netflow.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.headgate.netflow.Cases;
import dev.headgate.netflow.normalize.Normalized;
import dev.headgate.netflow.normalize.NormalizedFlow;
import dev.headgate.netflow.normalize.Normalizer;
import dev.headgate.netflow.yang.Profile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * The mapping alone: lines per second of one core, and what they allocate. Time is that of the whole process, so that collecting
 * garbage counts, and another program's load doesn't.
 */
final class MappingBenchmark {
    /** Flows in a second of CPU that the first driver made of its lines. */
    private static final int FIRST_DRIVER = 13;

    private static final int VARIANTS = 2000;
    private static final int ROUNDS = 5;
    private static final String[] CASES = {
        "fork-sample-of-the-first-driver",
        "fork-tcp-ipv4",
        "fork-tcp-ipv6",
        "v1-release-1-1",
        "v1-real-1-3-7-netflow-v9",
        "v1-real-1-3-7-snake-case",
        "v2-real-2-2-6-netflow-v9",
        "v2-real-2-2-6-ipfix-ipv6",
        "v2-real-2-2-6-mapping",
        "unsupported-type-sflow-5",
        "malformed-truncated-in-text"
    };

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final int lines;
    private long written;

    private MappingBenchmark(int lines) {
        this.lines = lines;
    }

    /**
     * Prints a table.
     *
     * @param arguments how many lines a round has
     */
    public static void main(String[] arguments) throws IOException {
        new MappingBenchmark(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000).run();
    }

    private void run() throws IOException {
        print(
                "%-34s %6s %6s %12s %12s %10s %9s%n",
                "case", "in B", "out B", "lines/s core", "first driver", "alloc B", "MB/s in");
        // everything once, so that no case has the code to itself
        for (String name : CASES) {
            measure(new Normalizer(Profile.RFC7951), variants(name), lines / 2);
        }
        for (String name : CASES) {
            report(name);
        }
        if (written == 0) {
            throw new AssertionError();
        }
    }

    private void report(String name) throws IOException {
        byte[][] variants = variants(name);
        Normalizer normalizer = new Normalizer(Profile.RFC7951);
        measure(normalizer, variants, lines);
        double[] rates = new double[ROUNDS];
        long allocated = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ROUNDS; i++) {
            rates[i] = measure(normalizer, variants, lines);
        }
        long each = (threads.getCurrentThreadAllocatedBytes() - allocated) / ((long) ROUNDS * lines);
        Arrays.sort(rates);
        double rate = rates[ROUNDS / 2];
        int in = variants[0].length;
        int out = normalizer.normalize(variants[0]) instanceof NormalizedFlow flow ? flow.value().length : 0;
        print(
                "%-34s %6d %6d %,12.0f %,11.0fx %10d %9.0f%n",
                name, in, out, rate, rate / FIRST_DRIVER, each, rate * in / 1e6);
    }

    private double measure(Normalizer normalizer, byte[][] variants, int count) {
        long before = machine.getProcessCpuTime();
        for (int i = 0; i < count; i++) {
            Normalized normalized = normalizer.normalize(variants[i % VARIANTS]);
            written += normalized instanceof NormalizedFlow flow ? flow.value().length : 1;
        }
        return count * 1e9 / (machine.getProcessCpuTime() - before);
    }

    /** The line of a case with other addresses, ports and counters, as traffic has them. */
    private static byte[][] variants(String name) throws IOException {
        String line = new String(Cases.line(name), StandardCharsets.UTF_8);
        Random random = new Random(1);
        byte[][] variants = new byte[VARIANTS][];
        for (int i = 0; i < VARIANTS; i++) {
            variants[i] = line.replace("198.51.100.7\"", "198.51.100." + random.nextInt(256) + '"')
                    .replace(
                            "203.0.113.9",
                            random.nextInt(224) + "." + random.nextInt(256) + ".113." + random.nextInt(256))
                    .replace("2001:db8::7", "2001:db8:" + Integer.toHexString(random.nextInt(65536)) + "::7")
                    .replace(":51514", ":" + (1024 + random.nextInt(64000)))
                    .replace(":5120", ":" + (40 + random.nextInt(1 << random.nextInt(30))))
                    .replace(":4711", ":" + (1_000_000 + i))
                    .getBytes(StandardCharsets.UTF_8);
        }
        return variants;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
