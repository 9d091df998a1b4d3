package dev.headgate.netflow.job;

import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.normalize.DeadLetter;
import dev.headgate.netflow.normalize.Normalized;
import dev.headgate.netflow.normalize.NormalizedFlow;
import dev.headgate.netflow.normalize.Normalizer;

/** One line in, one outcome out; counts what passes. */
final class CountedNormalizer {
    private final Normalizer normalizer;
    private final JobMetrics metrics;
    private final int largest;

    /** @param largest bytes that a document may have; a broker would refuse one that is larger, again and again */
    CountedNormalizer(Normalizer normalizer, JobMetrics metrics, int largest) {
        this.normalizer = normalizer;
        this.metrics = metrics;
        this.largest = largest;
    }

    Outcome normalize(KafkaLine line) {
        long started = metrics.began(line);
        Normalized normalized = fitting(normalizer.normalize(line.value()));
        metrics.ended(started);
        if (normalized instanceof NormalizedFlow flow) {
            metrics.flow(flow);
            return Outcome.flow(line, eventTime(flow, line), flow.value());
        }
        DeadLetter letter = (DeadLetter) normalized;
        metrics.deadLetter(letter);
        return Outcome.deadLetter(line, letter.reason().code(), letter.field(), letter.detail());
    }

    private Normalized fitting(Normalized normalized) {
        return normalized instanceof NormalizedFlow flow && flow.value().length > largest
                ? new DeadLetter(
                        Reason.TOO_LARGE,
                        null,
                        "its document of " + flow.value().length + " bytes is too large for its topic, which takes "
                                + largest)
                : normalized;
    }

    /** No flow ends after it was told of: an exporter's clock that is ahead must not push the watermark past everyone else. */
    private static long eventTime(NormalizedFlow flow, KafkaLine line) {
        long told = line.timestamp() >= 0 ? line.timestamp() : System.currentTimeMillis();
        return Math.min(flow.lastSwitchedMillis(), told);
    }
}
