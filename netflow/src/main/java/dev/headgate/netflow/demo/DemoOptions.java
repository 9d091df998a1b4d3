package dev.headgate.netflow.demo;

/**
 * How much the demo does.
 *
 * @param lines for each collector
 * @param parallelism of the job
 * @param exactlyOnce whether flows are written in transactions
 */
public record DemoOptions(long lines, int parallelism, boolean exactlyOnce) {
    public static final DemoOptions DEFAULT = new DemoOptions(200_000, 2, false);
}
