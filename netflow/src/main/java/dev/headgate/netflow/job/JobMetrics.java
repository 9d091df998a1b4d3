package dev.headgate.netflow.job;

import dev.headgate.netflow.flow.Dialect;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.normalize.DeadLetter;
import dev.headgate.netflow.normalize.NormalizedFlow;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * The metrics of one subtask: lines, flows by dialect and exporter, dead letters by reason, leaves left out, the age of
 * lines, and the time that one takes. How far the job lags behind in records is Flink's own {@code pendingRecords}.
 */
final class JobMetrics {
    /** Asking the clock twice for each line would cost more than counting does. Odd: not the same line of each burst. */
    private static final int TIMED_EACH = 61;

    private static final String OTHER = "other";

    private final MetricGroup group;
    private final int exporters;
    private final Counter lines;
    private final Counter flows;
    private final Counter deadLetters;
    private final Counter backwards;
    private final Map<Dialect, Counter> byDialect = new EnumMap<>(Dialect.class);
    private final Map<Reason, Counter> byReason = new EnumMap<>(Reason.class);
    private final Map<String, Counter> byExporter = new HashMap<>();
    private final Map<String, Counter> omitted = new HashMap<>();
    private final TimeHistogram time = new TimeHistogram();
    private long untilTimed;
    private volatile long age;

    JobMetrics(MetricGroup parent, int exporters) {
        this.group = parent.addGroup("netflow");
        this.exporters = exporters;
        lines = group.counter("lines");
        flows = group.counter("flows");
        deadLetters = group.counter("deadLetters");
        backwards = group.counter("flowsThatEndBeforeTheyStart");
        for (Dialect dialect : Dialect.values()) {
            byDialect.put(dialect, group.addGroup("dialect", dialect.code()).counter("flowsOfDialect"));
        }
        for (Reason reason : Reason.values()) {
            byReason.put(reason, group.addGroup("reason", reason.code()).counter("deadLettersOfReason"));
        }
        group.gauge("lineAgeMillis", () -> age);
        group.histogram("normalizeNanos", time);
    }

    /** When the line was begun with, or 0 where it isn't timed. */
    long began(KafkaLine line) {
        lines.inc();
        if (--untilTimed > 0) {
            return 0;
        }
        untilTimed = TIMED_EACH;
        if (line.timestamp() >= 0) {
            age = System.currentTimeMillis() - line.timestamp();
        }
        return System.nanoTime();
    }

    void ended(long began) {
        if (began != 0) {
            time.update(System.nanoTime() - began);
        }
    }

    void flow(NormalizedFlow flow) {
        flows.inc();
        byDialect.get(flow.dialect()).inc();
        if (flow.lastSwitchedMillis() < flow.firstSwitchedMillis()) {
            backwards.inc();
        }
        for (String leaf : flow.omitted()) {
            // the model's leaves: there can't be more of them than the model has
            omitted.computeIfAbsent(leaf, name -> group.addGroup("leaf", name).counter("leavesOmitted"))
                    .inc();
        }
        Counter counter = byExporter.get(flow.exporter());
        (counter == null ? exporter(flow.exporter()) : counter).inc();
    }

    /** Whoever can send packets can invent exporters, and each metric costs memory for good. */
    private Counter exporter(String address) {
        String name = byExporter.size() < exporters ? address : OTHER;
        if (name.equals(OTHER) && byExporter.containsKey(OTHER)) {
            return byExporter.get(OTHER);
        }
        Counter counter = group.addGroup("exporter", name).counter("flowsOfExporter");
        byExporter.put(name, counter);
        return counter;
    }

    void deadLetter(DeadLetter letter) {
        deadLetters.inc();
        byReason.get(letter.reason()).inc();
    }
}
