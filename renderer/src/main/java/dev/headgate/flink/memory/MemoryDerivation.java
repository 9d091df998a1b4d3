package dev.headgate.flink.memory;

/**
 * What the options of a process come to: its memory, or Flink's refusal.
 *
 * @param memory null where Flink refuses
 * @param refusal null where Flink starts the process
 */
public record MemoryDerivation<T>(T memory, MemoryRefusal refusal) {
    static <T> MemoryDerivation<T> of(T memory) {
        return new MemoryDerivation<>(memory, null);
    }

    static <T> MemoryDerivation<T> refused(MemoryRefusal refusal) {
        return new MemoryDerivation<>(null, refusal);
    }

    public boolean isRefused() {
        return refusal != null;
    }
}
