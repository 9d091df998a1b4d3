package dev.headgate.flink.state;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.value.Duration;
import dev.headgate.flink.value.Reading;

/**
 * When the operator takes periodic snapshots: a duration, or a cron expression ({@code SnapshotUtils} of the operator).
 * What it can't read it logs, and takes none.
 *
 * @param interval between snapshots, null for an expression
 * @param expression null for an interval
 */
public record PeriodicTrigger(Duration interval, String expression) {
    /** The operator reads durations with the Flink that it is built with. */
    private static final FlinkVersion OPERATOR = new FlinkVersion(1, 20);

    /** Reads the text of kubernetes.operator.periodic.savepoint.interval, or that of checkpoints. */
    public static Reading<PeriodicTrigger> parse(String text) {
        Reading<Duration> interval = Duration.parse(text, OPERATOR);
        if (interval.isReadable()) {
            return Reading.of(new PeriodicTrigger(interval.value(), null));
        }
        String why = CronFields.check(text);
        if (why == null) {
            return Reading.of(new PeriodicTrigger(null, text));
        }
        return why.isEmpty() ? Reading.undecided() : Reading.refused(why);
    }

    /** Whether it takes none at all. */
    public boolean isOff() {
        return interval != null && interval.isZero();
    }
}
