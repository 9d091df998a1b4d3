package dev.headgate.flink.parallelism;

/**
 * Into how many groups a job's keys are divided, which bounds its parallelism for life:
 * {@code org.apache.flink.runtime.state.KeyGroupRangeAssignment}, the same in 1.17 to 2.3.
 */
public final class KeyGroups {
    /** The largest parallelism and the largest maximum that Flink takes. */
    public static final int UPPER_BOUND = 1 << 15;

    private static final int LOWER_BOUND = 1 << 7;

    private KeyGroups() {}

    /** The max parallelism that Flink chooses for a job that was started with this parallelism and sets none. */
    public static int derivedMaxParallelism(int parallelism) {
        if (!isWithinBounds(parallelism)) {
            throw new IllegalArgumentException("parallelism is not within 1 and " + UPPER_BOUND + ": " + parallelism);
        }
        int wanted = parallelism + parallelism / 2;
        int power = Integer.highestOneBit(wanted) == wanted ? wanted : Integer.highestOneBit(wanted) << 1;
        return Math.min(Math.max(power, LOWER_BOUND), UPPER_BOUND);
    }

    /** Whether Flink takes this number for a parallelism, or for a max parallelism. */
    public static boolean isWithinBounds(int parallelism) {
        return parallelism >= 1 && parallelism <= UPPER_BOUND;
    }
}
