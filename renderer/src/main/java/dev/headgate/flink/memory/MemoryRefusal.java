package dev.headgate.flink.memory;

import java.util.List;

/**
 * Why Flink doesn't start a process with the memory that it was given.
 *
 * @param reason the numbers that don't fit, as a sentence without a full stop
 * @param options the newest names of those that took part, the ones that were set first
 */
public record MemoryRefusal(Kind kind, String reason, List<String> options) {
    /** What doesn't fit. */
    public enum Kind {
        /** Neither the total nor the parts from which it could be summed up are set. */
        NOT_CONFIGURED,
        /** An option that is needed isn't an amount of memory, or a number. */
        UNREADABLE,
        /** A share is outside 0 and 1, or a minimum is above its maximum. */
        SHARE,
        /** JVM metaspace and overhead alone exceed the total process memory. */
        METASPACE_AND_OVERHEAD,
        /** The parts exceed the total Flink memory. */
        PARTS,
        /** Total Flink memory and metaspace exceed the total process memory. */
        PROCESS,
        /** What is left for the JVM overhead is outside its minimum and maximum. */
        OVERHEAD,
        /** What is left for network memory is outside its minimum and maximum. */
        NETWORK,
        /** The JobManager's off-heap memory leaves no heap, or its heap and off-heap don't add up to the total. */
        JOB_MANAGER_HEAP,
        /** The number of CPU cores, which by default is that of slots, isn't positive. */
        CPU,
        /** A sum is beyond 64 bits. */
        OVERFLOW
    }
}
