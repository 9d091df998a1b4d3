package dev.headgate.flink.memory;

/** Leaves a derivation at the first thing that doesn't fit, as Flink's does; becomes a {@link MemoryRefusal}. */
final class Unfit extends RuntimeException {
    private final MemoryRefusal.Kind kind;

    Unfit(MemoryRefusal.Kind kind, String reason) {
        super(reason, null, false, false);
        this.kind = kind;
    }

    MemoryRefusal.Kind kind() {
        return kind;
    }
}
