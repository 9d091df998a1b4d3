package dev.headgate.flink.memory;

import dev.headgate.flink.judge.Texts;
import java.util.Map;
import java.util.TreeMap;

/** Random options of memory: mostly sensible ones, as most configurations set few, and some that contradict each other. */
public final class MemoryOptions {
    private static final String[] SIZES = {
        "taskmanager.memory.process.size",
        "taskmanager.memory.process.size",
        "taskmanager.memory.flink.size",
        "taskmanager.memory.task.heap.size",
        "taskmanager.memory.managed.size",
        "taskmanager.memory.size",
        "taskmanager.memory.framework.heap.size",
        "taskmanager.memory.framework.off-heap.size",
        "taskmanager.memory.task.off-heap.size",
        "taskmanager.memory.network.min",
        "taskmanager.memory.network.max",
        "taskmanager.network.memory.min",
        "taskmanager.network.memory.max",
        "taskmanager.memory.jvm-metaspace.size",
        "taskmanager.memory.jvm-overhead.min",
        "taskmanager.memory.jvm-overhead.max",
        "taskmanager.heap.size",
        "taskmanager.memory.segment-size",
        "jobmanager.memory.process.size",
        "jobmanager.memory.process.size",
        "jobmanager.memory.flink.size",
        "jobmanager.memory.heap.size",
        "jobmanager.memory.off-heap.size",
        "jobmanager.memory.jvm-metaspace.size",
        "jobmanager.memory.jvm-overhead.min",
        "jobmanager.memory.jvm-overhead.max",
        "jobmanager.heap.size"
    };
    private static final String[] FRACTIONS = {
        "taskmanager.memory.managed.fraction", "taskmanager.memory.network.fraction",
        "taskmanager.network.memory.fraction", "taskmanager.memory.jvm-overhead.fraction",
        "jobmanager.memory.jvm-overhead.fraction"
    };
    private static final String[] NUMBERS = {
        "taskmanager.numberOfTaskSlots",
        "taskmanager.network.numberOfBuffers",
        "taskmanager.heap.mb",
        "jobmanager.heap.mb",
        "taskmanager.cpu.cores"
    };

    private final Texts texts;

    public MemoryOptions(Texts texts) {
        this.texts = texts;
    }

    public Map<String, String> next() {
        Map<String, String> options = new TreeMap<>();
        if (texts.random().nextInt(10) > 0) {
            options.put("taskmanager.memory.process.size", size(4096));
            options.put("jobmanager.memory.process.size", size(4096));
        }
        for (int i = texts.random().nextInt(6); i > 0; i--) {
            switch (texts.random().nextInt(8)) {
                case 0 -> options.put(texts.one(FRACTIONS), fraction());
                case 1 -> options.put(texts.one(NUMBERS), number());
                default -> options.put(texts.one(SIZES), size(texts.one(256, 512, 1024, 4096, 16384)));
            }
        }
        return options;
    }

    private String size(int most) {
        return switch (texts.random().nextInt(12)) {
            case 0 ->
                texts.random().nextInt(most) * 1024L * 1024 + texts.random().nextInt(1 << 20) + "";
            case 1 -> texts.random().nextInt(most << 10) + "kb";
            case 2 -> texts.one("0", "2Gi", "1.5g", "", "9223372036854775807", "8388607t", "64k", "32k", "1 g");
            case 3 -> 1 + texts.random().nextInt(1 + most / 1024) + "g";
            default -> texts.random().nextInt(most) + "m";
        };
    }

    private String fraction() {
        return switch (texts.random().nextInt(6)) {
            case 0 -> texts.one("0", "1", "-0.1", "1.2", "0.99999999", "abc", "NaN", " 0.5 ", "1e-3", "0.5f", "");
            default -> String.valueOf(texts.random().nextInt(1000) / 1000f);
        };
    }

    private String number() {
        return switch (texts.random().nextInt(4)) {
            case 0 -> texts.one("0", "-1", "two", "1.5", "", "2147483648", " 2");
            default -> String.valueOf(texts.random().nextInt(5000));
        };
    }
}
