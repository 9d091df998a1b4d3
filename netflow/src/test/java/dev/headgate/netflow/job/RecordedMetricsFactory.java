package dev.headgate.netflow.job;

import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** How Flink finds {@link RecordedMetrics}. */
public final class RecordedMetricsFactory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
        return new RecordedMetrics();
    }
}
