package dev.headgate.netflow.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.netflow.demo.CollectorFormat;
import dev.headgate.netflow.demo.Traffic;
import dev.headgate.netflow.yang.Profile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line waits for others, but not for ever, and not for what has to come behind it. */
@Timeout(600) // only so that what hangs ends
final class NormalizeLinesTest {
    private static final long TIME = 1_700_000_000_000L;
    private static final Duration LONG = Duration.ofHours(1);

    private final StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1);

    @ParameterizedTest
    @ValueSource(ints = {1, Burst.LINES - 1, Burst.LINES, Burst.LINES + 1, 1000})
    void eachLineGoesOnOnceInItsOrder(int count) throws Exception {
        assertEquals(
                LongStream.range(0, count).boxed().toList(),
                outcomes(lines(count, Integer.MAX_VALUE), LONG)
                        .map(NormalizeLinesTest::offset, Types.LONG)
                        .executeAndCollect(2 * count + 1));
    }

    @Test
    void whatEndsNoBurstGoesOnAllTheSame() throws Exception {
        DataStream<Long> offsets =
                outcomes(lines(1000, 3), Duration.ofMillis(5)).map(NormalizeLinesTest::offset, Types.LONG);
        // the source is silent then, and has not ended
        assertEquals(List.of(0L, 1L, 2L), offsets.executeAndCollect(3));
    }

    @Test
    void noLineIsBehindItsCheckpoint() throws Exception {
        environment.enableCheckpointing(100);
        DataStream<Long> offsets = outcomes(lines(1000, 3), LONG).map(NormalizeLinesTest::offset, Types.LONG);
        // nothing else would have them go on
        assertEquals(List.of(0L, 1L, 2L), offsets.executeAndCollect(3));
    }

    @Test
    void noLineIsBehindItsWatermark() throws Exception {
        DataStream<KafkaLine> lines = lines(1000, Integer.MAX_VALUE)
                .assignTimestampsAndWatermarks(WatermarkStrategy.forGenerator(context -> new EachTenth())
                        .withTimestampAssigner((line, kafka) -> line.offset()));
        List<String> late = outcomes(lines, LONG).process(new Late()).executeAndCollect(1000);
        assertEquals(List.of(), late);
    }

    @Test
    void noLineWaitsOnceItsInputIsIdle() throws Exception {
        DataStream<KafkaLine> lines = lines(1000, 3)
                .assignTimestampsAndWatermarks(WatermarkStrategy.forGenerator(context -> new OnlyIdleness())
                        .withTimestampAssigner((line, kafka) -> line.offset()));
        DataStream<Long> offsets = outcomes(lines, LONG).map(NormalizeLinesTest::offset, Types.LONG);
        // the source is silent then, no watermark ever comes, and there are no checkpoints
        assertEquals(List.of(0L, 1L, 2L), offsets.executeAndCollect(3));
    }

    /** @param said how many of them the source lets through before it says nothing any more */
    private DataStream<KafkaLine> lines(int count, int said) {
        RateLimiterStrategy<NumberSequenceSource.NumberSequenceSplit> rate = parallelism -> new OnlyTheFirst(said);
        Traffic traffic = new Traffic(1, TIME);
        List<byte[]> values =
                List.of(traffic.line(CollectorFormat.V1, 0), new byte[0], traffic.line(CollectorFormat.V2, 1));
        environment.getConfig().enableObjectReuse();
        return environment.fromSource(
                new DataGeneratorSource<>(
                        offset -> new KafkaLine(
                                "flows", 0, offset, TIME, null, values.get((int) (offset % values.size()))),
                        count,
                        rate,
                        TypeInformation.of(KafkaLine.class)),
                WatermarkStrategy.noWatermarks(),
                "lines");
    }

    private static DataStream<Outcome> outcomes(DataStream<KafkaLine> lines, Duration patience) {
        return lines.transform(
                "normalize",
                TypeInformation.of(Outcome.class),
                new NormalizeLines(Profile.RFC7951, 10, patience, () -> Integer.MAX_VALUE));
    }

    private static long offset(Outcome outcome) {
        return outcome.line().offset();
    }

    /** Lets so many through, and nothing then. */
    private static final class OnlyTheFirst implements RateLimiter<NumberSequenceSource.NumberSequenceSplit> {
        private int left;

        OnlyTheFirst(int count) {
            left = count;
        }

        @Override
        public CompletionStage<Void> acquire(int count) {
            left -= count;
            return left >= 0 ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
        }
    }

    /** A watermark after each tenth line, which says that this line and all before it are through. */
    private static final class EachTenth implements WatermarkGenerator<KafkaLine> {
        @Override
        public void onEvent(KafkaLine line, long time, WatermarkOutput output) {
            if (line.offset() % 10 == 9) {
                output.emitWatermark(new Watermark(line.offset()));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // each tenth is enough
        }
    }

    /** No watermark at all: each line makes the input active, and each interval idle. */
    private static final class OnlyIdleness implements WatermarkGenerator<KafkaLine> {
        @Override
        public void onEvent(KafkaLine line, long time, WatermarkOutput output) {
            output.markActive();
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.markIdle();
        }
    }

    /** What came when it was told to be through. */
    private static final class Late extends ProcessFunction<Outcome, String> {
        private static final long serialVersionUID = 1;

        @Override
        public void processElement(Outcome outcome, Context context, Collector<String> late) {
            long watermark = context.timerService().currentWatermark();
            if (outcome.line().offset() <= watermark) {
                late.collect(outcome.line().offset() + " behind " + watermark);
            }
        }
    }
}
