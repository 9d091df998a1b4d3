package dev.headgate.rules.catalog;

import java.util.Set;

/** The options that decide about the memory of a process. */
final class MemoryOptions {
    private static final Set<String> PARTS = Set.of(
            "memory.process.size",
            "memory.flink.size",
            "memory.heap.size",
            "memory.off-heap.size",
            "memory.task.heap.size",
            "memory.task.off-heap.size",
            "memory.framework.heap.size",
            "memory.framework.off-heap.size",
            "memory.managed.size",
            "memory.jvm-metaspace.size",
            "memory.network.min",
            "memory.network.max",
            "memory.jvm-overhead.min",
            "memory.jvm-overhead.max");

    private MemoryOptions() {}

    /** Whether the option holds an amount of memory. */
    static boolean isSize(String name) {
        boolean process = name.startsWith("taskmanager.") || name.startsWith("jobmanager.");
        return process && PARTS.contains(name.substring(name.indexOf('.') + 1));
    }
}
