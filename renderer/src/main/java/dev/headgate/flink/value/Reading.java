package dev.headgate.flink.value;

/**
 * What reading a text came to: a value, or the reason why there is none.
 *
 * @param value null where the text can't be read
 * @param refusal why, as the rest of a sentence about the value; null where it could be read, and where both are null
 *     nobody can tell without running Flink
 */
public record Reading<T>(T value, String refusal) {
    private static final Reading<?> UNDECIDED = new Reading<>(null, null);

    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    public static <T> Reading<T> refused(String why) {
        return new Reading<>(null, why);
    }

    /** Flink reads some texts as YAML; those that we don't follow are neither right nor wrong. */
    @SuppressWarnings("unchecked")
    public static <T> Reading<T> undecided() {
        return (Reading<T>) UNDECIDED;
    }

    public boolean isReadable() {
        return value != null;
    }

    public boolean isRefused() {
        return refusal != null;
    }

    /** The same refusal, of a text that was to become something else. */
    <U> Reading<U> as() {
        return new Reading<>(null, refusal);
    }
}
