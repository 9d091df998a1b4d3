package dev.headgate.netflow.job;

import dev.headgate.netflow.normalize.Normalizer;
import dev.headgate.netflow.yang.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.event.WatermarkEvent;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.LatencyMarker;
import org.apache.flink.streaming.runtime.streamrecord.RecordAttributes;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.function.SerializableSupplier;

/**
 * One line in, one outcome out, in the same order, a burst of them at once. Kafka's producer wakes its thread with each record
 * while batches wait for the broker: what comes in bursts wakes it once for many. What waits here is no state, since whatever
 * comes behind it, a checkpoint's barrier and the end included, comes behind it.
 */
final class NormalizeLines extends AbstractStreamOperator<Outcome>
        implements OneInputStreamOperator<KafkaLine, Outcome> {
    private static final long serialVersionUID = 1;

    private final Profile profile;
    private final int exportersInMetrics;
    private final long patienceMillis;
    private final SerializableSupplier<Integer> largest;

    private transient CountedNormalizer normalizer;
    private transient Burst burst;
    private transient boolean timerPending;

    /**
     * @param patience how long a line waits for others
     * @param largest bytes that a document may have; asked for where the operator runs, each time that it starts
     */
    NormalizeLines(Profile profile, int exportersInMetrics, Duration patience, SerializableSupplier<Integer> largest) {
        this.profile = profile;
        this.exportersInMetrics = exportersInMetrics;
        this.patienceMillis = patience.toMillis();
        this.largest = largest;
    }

    @Override
    public void open() {
        normalizer = new CountedNormalizer(
                new Normalizer(profile), new JobMetrics(getMetricGroup(), exportersInMetrics), largest.get());
        burst = new Burst();
    }

    @Override
    public void processElement(StreamRecord<KafkaLine> line) {
        if (burst.add(line.getValue())) {
            sendBurst();
        } else if (!timerPending) {
            timerPending = true;
            long now = getProcessingTimeService().getCurrentProcessingTime();
            getProcessingTimeService().registerTimer(now + patienceMillis, time -> {
                timerPending = false;
                sendBurst();
            });
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        sendBurst();
    }

    @Override
    public void processWatermark(Watermark watermark) throws Exception {
        sendBurst();
        super.processWatermark(watermark);
    }

    @Override
    public void processWatermark(WatermarkEvent watermark) throws Exception {
        sendBurst();
        super.processWatermark(watermark);
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) throws Exception {
        sendBurst();
        super.processWatermarkStatus(status);
    }

    @Override
    public void processLatencyMarker(LatencyMarker marker) throws Exception {
        sendBurst();
        super.processLatencyMarker(marker);
    }

    @Override
    public void processRecordAttributes(RecordAttributes attributes) throws Exception {
        sendBurst();
        super.processRecordAttributes(attributes);
    }

    @Override
    public void finish() throws Exception {
        sendBurst();
        super.finish();
    }

    /** First all are normalised, then all are sent. */
    private void sendBurst() {
        List<KafkaLine> lines = burst.take();
        List<Outcome> outcomes = new ArrayList<>(lines.size());
        for (KafkaLine line : lines) {
            outcomes.add(normalizer.normalize(line));
        }
        for (Outcome outcome : outcomes) {
            output.collect(new StreamRecord<>(outcome));
        }
    }
}
