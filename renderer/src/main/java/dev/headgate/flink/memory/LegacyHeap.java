package dev.headgate.flink.memory;

/**
 * What Flink 1.x takes {@code jobmanager.heap.size} and {@code taskmanager.heap.size} for, where the newer option isn't
 * set ({@code MemoryBackwardsCompatibilityUtils}); Flink 2 ignores them.
 */
public enum LegacyHeap {
    /** In native mode: total process memory. */
    PROCESS,
    /** Where the scripts of the distribution start the process, thus in standalone mode: total Flink memory. */
    FLINK
}
