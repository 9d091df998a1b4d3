package dev.headgate.netflow.job;

import dev.headgate.netflow.normalize.Normalizer;
import dev.headgate.netflow.yang.Profile;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.LatencyMarker;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * One line in, one outcome out, in the same order, a burst of them at once. Kafka's producer wakes its thread with each record
 * while batches wait for the broker: what comes in bursts wakes it once for many. What waits here is no state, since a
 * checkpoint, a watermark and the end come behind it.
 */
final class NormalizeLines extends AbstractStreamOperator<Outcome>
        implements OneInputStreamOperator<KafkaLine, Outcome> {
    static final int BURST = 64;

    /** How long a line waits for others: less than the producer lets it wait afterwards. */
    static final long PATIENCE_MILLIS = 5;

    private static final long serialVersionUID = 1;

    private final Profile profile;
    private final int exportersInMetrics;

    private transient CountedNormalizer normalizer;
    private transient KafkaLine[] lines;
    private transient Outcome[] outcomes;
    private transient int waiting;
    private transient boolean timerIsSet;
    private transient StreamRecord<Outcome> record;

    NormalizeLines(Profile profile, int exportersInMetrics) {
        this.profile = profile;
        this.exportersInMetrics = exportersInMetrics;
    }

    @Override
    public void open() {
        normalizer =
                new CountedNormalizer(new Normalizer(profile), new JobMetrics(getMetricGroup(), exportersInMetrics));
        lines = new KafkaLine[BURST];
        outcomes = new Outcome[BURST];
        record = new StreamRecord<>(null);
    }

    @Override
    public void processElement(StreamRecord<KafkaLine> line) {
        lines[waiting++] = line.getValue();
        if (waiting == BURST) {
            goOn();
        } else if (!timerIsSet) {
            timerIsSet = true;
            long now = getProcessingTimeService().getCurrentProcessingTime();
            getProcessingTimeService().registerTimer(now + PATIENCE_MILLIS, time -> {
                timerIsSet = false;
                goOn();
            });
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        goOn();
    }

    @Override
    public void processWatermark(Watermark watermark) throws Exception {
        goOn();
        super.processWatermark(watermark);
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) throws Exception {
        goOn();
        super.processWatermarkStatus(status);
    }

    @Override
    public void processLatencyMarker(LatencyMarker marker) throws Exception {
        goOn();
        super.processLatencyMarker(marker);
    }

    @Override
    public void finish() throws Exception {
        goOn();
        super.finish();
    }

    /** First all are normalised, then all are sent, so that a processor keeps what it needs for either. */
    private void goOn() {
        int count = waiting;
        waiting = 0;
        for (int i = 0; i < count; i++) {
            outcomes[i] = normalizer.normalize(lines[i]);
            lines[i] = null;
        }
        for (int i = 0; i < count; i++) {
            output.collect(record.replace(outcomes[i]));
            outcomes[i] = null;
        }
    }
}
