package dev.headgate.netflow.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

/** The slowest partition that isn't silent holds the watermark. */
final class PartitionWatermarksTest {
    private final ManualClock clock = new ManualClock();
    private final List<String> written = new ArrayList<>();
    private final PartitionWatermarks watermarks =
            new PartitionWatermarks(Duration.ofMillis(10), Duration.ofSeconds(60), clock);

    @Test
    void theSlowestPartitionHoldsIt() {
        flow(0, 1000);
        flow(1, 500);
        flow(0, 900);
        flow(1, 400);
        assertEquals(List.of("active", "489"), emit());
    }

    @Test
    void aSilentPartitionHoldsItNoLonger() {
        flow(0, 1000);
        flow(1, 500);
        emit();
        clock.advanceTime(Duration.ofSeconds(59));
        flow(0, 2000);
        assertEquals(List.of("active", "489"), emit());
        clock.advanceTime(Duration.ofSeconds(1));
        assertEquals(List.of("active", "1989"), emit());
        flow(1, 600);
        assertEquals(List.of("active", "589"), emit());
    }

    @Test
    void whereAllAreSilentItIsIdle() {
        assertEquals(List.of(), emit());
        clock.advanceTime(Duration.ofSeconds(60));
        assertEquals(List.of("idle"), emit());
        flow(0, 1000);
        assertEquals(List.of("active", "989"), emit());
        clock.advanceTime(Duration.ofSeconds(60));
        assertEquals(List.of("idle"), emit());
    }

    @Test
    void deadLettersHaveNoTime() {
        watermarks.onEvent(Outcome.deadLetter(line(0), "empty-value", null, null), 5000, null);
        assertEquals(List.of(), emit());
    }

    private void flow(int partition, long eventTime) {
        watermarks.onEvent(Outcome.flow(line(partition), eventTime, new byte[0]), eventTime, null);
    }

    private static KafkaLine line(int partition) {
        return new KafkaLine("flows", partition, 0, 0, null, null);
    }

    private List<String> emit() {
        written.clear();
        watermarks.onPeriodicEmit(new WatermarkOutput() {
            @Override
            public void emitWatermark(Watermark watermark) {
                written.add(Long.toString(watermark.getTimestamp()));
            }

            @Override
            public void markIdle() {
                written.add("idle");
            }

            @Override
            public void markActive() {
                written.add("active");
            }
        });
        return List.copyOf(written);
    }
}
