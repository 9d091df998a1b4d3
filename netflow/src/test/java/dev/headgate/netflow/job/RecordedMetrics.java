package dev.headgate.netflow.job;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/** Keeps what our metrics came to when the job ended, by name and label. */
final class RecordedMetrics implements MetricReporter {
    private static final Map<String, Long> LAST = new TreeMap<>();

    static void clear() {
        synchronized (LAST) {
            LAST.clear();
        }
    }

    static Map<String, Long> last() {
        synchronized (LAST) {
            return new TreeMap<>(LAST);
        }
    }

    @Override
    public void open(MetricConfig configuration) {}

    @Override
    public void close() {}

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {}

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        String scope = group.getMetricIdentifier(name);
        int ours = scope.lastIndexOf(".netflow."); // the job is called so too
        if (ours >= 0 && scope.contains(".normalize.")) {
            synchronized (LAST) {
                LAST.merge(scope.substring(ours + ".netflow.".length()), value(metric), Long::sum);
            }
        }
    }

    private static long value(Metric metric) {
        if (metric instanceof Counter counter) {
            return counter.getCount();
        }
        if (metric instanceof Histogram histogram) {
            return histogram.getStatistics().size();
        }
        return metric instanceof Gauge<?> gauge ? ((Number) gauge.getValue()).longValue() : 0;
    }
}
