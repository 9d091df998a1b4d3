package dev.headgate.flink.memory;

import dev.headgate.flink.option.FlinkConfiguration;
import dev.headgate.flink.value.MemorySize;
import java.util.Optional;

/** The smallest total that works with everything else as it is: what to write where Flink refuses. */
public final class SmallestSize {
    private static final long LARGEST_MEBIBYTES = 1 << 20;

    private SmallestSize() {}

    /**
     * The smallest whole number of mebibytes for a total, or empty where none up to a tebibyte works.
     *
     * @param option one of the four that set total process or total Flink memory
     */
    public static Optional<MemorySize> of(String option, FlinkConfiguration configuration) {
        long least = firstPower(option, configuration);
        if (least < 0) {
            return inWindow(option, configuration);
        }
        return Optional.of(lowered(option, configuration, least / 2, least));
    }

    /** Between a size that doesn't work and one that does. */
    private static MemorySize lowered(String option, FlinkConfiguration configuration, long below, long working) {
        long most = below;
        long least = working;
        while (least - most > 1) {
            long middle = (most + least) / 2;
            if (works(option, configuration, middle)) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return MemorySize.ofMebibytes(least);
    }

    private static long firstPower(String option, FlinkConfiguration configuration) {
        for (long size = 1; size <= LARGEST_MEBIBYTES; size *= 2) {
            if (works(option, configuration, size)) {
                return size;
            }
        }
        return -1;
    }

    /** Where the parts are given too, only totals that leave the right rest work; the total of the parts alone does. */
    private static Optional<MemorySize> inWindow(String option, FlinkConfiguration configuration) {
        FlinkConfiguration alone = configuration.without(option);
        MemorySize total = total(option, alone);
        if (total == null) {
            return Optional.empty();
        }
        long mebibytes = (total.bytes() + (1 << 20) - 1) >> 20;
        return works(option, configuration, mebibytes)
                ? Optional.of(lowered(option, configuration, 0, mebibytes))
                : Optional.empty();
    }

    private static MemorySize total(String option, FlinkConfiguration configuration) {
        boolean process = option.endsWith(".process.size");
        if (option.startsWith("jobmanager.")) {
            JobManagerMemory memory =
                    JobManagerMemory.derive(configuration, LegacyHeap.PROCESS).memory();
            return memory == null ? null : process ? memory.totalProcess() : memory.totalFlink();
        }
        TaskManagerMemory memory =
                TaskManagerMemory.derive(configuration, LegacyHeap.PROCESS).memory();
        return memory == null ? null : process ? memory.totalProcess() : memory.totalFlink();
    }

    private static boolean works(String option, FlinkConfiguration configuration, long mebibytes) {
        return total(option, configuration.with(option, mebibytes + "m")) != null;
    }
}
