package dev.headgate.netflow.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;

/**
 * A watermark that follows the slowest partition which isn't silent. Flink's own knows partitions only inside the source, where
 * a line has no time yet.
 */
final class PartitionWatermarks implements WatermarkGenerator<Outcome> {
    private final long outOfOrderness;
    private final long idleAfter;
    private final RelativeClock clock;
    private final Map<Integer, Progress> partitions = new HashMap<>();
    private long lastActive;

    /** @param clock stands still under back pressure, so that a partition which waits isn't taken for a silent one */
    PartitionWatermarks(Duration outOfOrderness, Duration idleAfter, RelativeClock clock) {
        this.outOfOrderness = outOfOrderness.toMillis();
        this.idleAfter = idleAfter.toMillis();
        this.clock = clock;
        this.lastActive = clock.relativeTimeMillis();
    }

    /** A dead letter has no time; a partition that has nothing else is as good as silent. */
    @Override
    public void onEvent(Outcome outcome, long eventTime, WatermarkOutput output) {
        if (outcome.isFlow()) {
            Progress progress = partitions.computeIfAbsent(outcome.line().partition(), any -> new Progress());
            progress.active = true;
            progress.newest = Math.max(progress.newest, eventTime);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        long now = clock.relativeTimeMillis();
        long slowest = Long.MAX_VALUE;
        for (Progress progress : partitions.values()) {
            if (progress.active) {
                progress.active = false;
                progress.lastActive = now;
            }
            if (now - progress.lastActive < idleAfter) {
                lastActive = now;
                slowest = Math.min(slowest, progress.newest);
            }
        }
        if (slowest != Long.MAX_VALUE) {
            output.markActive();
            output.emitWatermark(new Watermark(slowest - outOfOrderness - 1));
        } else if (now - lastActive >= idleAfter) {
            output.markIdle();
        }
    }

    /** How far one partition is. */
    private static final class Progress {
        private long newest = Long.MIN_VALUE;
        private long lastActive;
        private boolean active;
    }
}
