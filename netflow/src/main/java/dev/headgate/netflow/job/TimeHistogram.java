package dev.headgate.netflow.job;

import java.util.Arrays;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.HistogramStatistics;

/** The newest times, so many that a 99th percentile means something. */
final class TimeHistogram implements Histogram {
    private final long[] newest = new long[1024];
    private long count;

    @Override
    public synchronized void update(long time) {
        newest[(int) (count++ % newest.length)] = time;
    }

    @Override
    public synchronized long getCount() {
        return count;
    }

    @Override
    public synchronized HistogramStatistics getStatistics() {
        long[] sorted = Arrays.copyOf(newest, (int) Math.min(count, newest.length));
        Arrays.sort(sorted);
        return new Sorted(sorted);
    }

    private static final class Sorted extends HistogramStatistics {
        private final long[] values;

        Sorted(long[] values) {
            this.values = values;
        }

        @Override
        public double getQuantile(double quantile) {
            return values.length == 0
                    ? 0
                    : values[(int) Math.min(values.length - 1L, Math.round(quantile * values.length))];
        }

        @Override
        public long[] getValues() {
            return values.clone();
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double getMean() {
            return Arrays.stream(values).average().orElse(0);
        }

        @Override
        public double getStdDev() {
            double mean = getMean();
            return Math.sqrt(Arrays.stream(values)
                    .mapToDouble(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0));
        }

        @Override
        public long getMax() {
            return values.length == 0 ? 0 : values[values.length - 1];
        }

        @Override
        public long getMin() {
            return values.length == 0 ? 0 : values[0];
        }
    }
}
