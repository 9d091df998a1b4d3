package dev.headgate.netflow.job;

import dev.headgate.netflow.normalize.DeadLetter;
import dev.headgate.netflow.normalize.Normalized;
import dev.headgate.netflow.normalize.NormalizedFlow;
import dev.headgate.netflow.normalize.Normalizer;
import dev.headgate.netflow.yang.Profile;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** One line in, one outcome out, in the same order; counts what passes. */
final class NormalizeLines extends ProcessFunction<KafkaLine, Outcome> {
    private final Profile profile;
    private final int exportersInMetrics;

    private transient Normalizer normalizer;
    private transient JobMetrics metrics;

    NormalizeLines(Profile profile, int exportersInMetrics) {
        this.profile = profile;
        this.exportersInMetrics = exportersInMetrics;
    }

    @Override
    public void open(OpenContext context) {
        normalizer = new Normalizer(profile);
        metrics = new JobMetrics(getRuntimeContext().getMetricGroup(), exportersInMetrics);
    }

    @Override
    public void processElement(KafkaLine line, Context context, Collector<Outcome> outcomes) {
        long started = metrics.began(line);
        Normalized normalized = normalizer.normalize(line.value());
        metrics.ended(started);
        if (normalized instanceof NormalizedFlow flow) {
            metrics.flow(flow);
            outcomes.collect(Outcome.flow(line, eventTime(flow, line), flow.value()));
        } else if (normalized instanceof DeadLetter letter) {
            metrics.deadLetter(letter);
            outcomes.collect(Outcome.deadLetter(line, letter.reason().code(), letter.field(), letter.detail()));
        }
    }

    /** No flow ends after it was told of: an exporter's clock that is ahead must not push the watermark past everyone else. */
    private static long eventTime(NormalizedFlow flow, KafkaLine line) {
        long told = line.timestamp() >= 0 ? line.timestamp() : System.currentTimeMillis();
        return Math.min(flow.lastSwitchedMillis(), told);
    }
}
