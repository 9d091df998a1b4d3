package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.workload.Workload;
import java.util.Optional;
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

    /** Whether the option holds an amount of memory that the workload's Flink reads. */
    static boolean isSize(Workload workload, Option option) {
        String name = option.name();
        String newest =
                switch (name) {
                    case "taskmanager.memory.size" -> "taskmanager.memory.managed.size";
                    case "taskmanager.network.memory.min" -> "taskmanager.memory.network.min";
                    case "taskmanager.network.memory.max" -> "taskmanager.memory.network.max";
                    default -> name;
                };
        if (!newest.equals(name)) {
            Optional<Option> read = workload.options().get(newest);
            return read.isPresent() && read.get().name().equals(name);
        }
        boolean process = name.startsWith("taskmanager.") || name.startsWith("jobmanager.");
        return process && PARTS.contains(name.substring(name.indexOf('.') + 1));
    }
}
