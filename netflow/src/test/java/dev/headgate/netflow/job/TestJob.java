package dev.headgate.netflow.job;

import dev.headgate.netflow.options.JobOptionsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/** The job as it runs in production, on a Flink cluster in this process. */
final class TestJob {
    /** Only so that a test which hangs ends: far longer than anything takes on a machine that does ten things at once. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JobClient client;

    private TestJob(JobClient client) {
        this.client = client;
    }

    /**
     * Starts it.
     *
     * @param savepoint where to go on; null for a first start
     */
    static TestJob start(TestKafka kafka, TestKafka.Topics topics, int parallelism, String savepoint, String... more)
            throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--bootstrap-servers", kafka.server().bootstrapServers(),
                "--input-topic", topics.lines(),
                "--output-topic", topics.flows(),
                "--dead-letter-topic", topics.deadLetters(),
                "--group-id", topics.lines()));
        arguments.addAll(List.of(more));
        Map<String, String> flink = new HashMap<>(Map.of(
                "parallelism.default", Integer.toString(parallelism),
                "pipeline.max-parallelism", "128",
                "metrics.reporter.recorded.factory.class", RecordedMetricsFactory.class.getName(),
                "execution.checkpointing.interval", "500ms",
                "restart-strategy.type", "fixed-delay",
                "restart-strategy.fixed-delay.attempts", "100000",
                "restart-strategy.fixed-delay.delay", "200ms"));
        if (savepoint != null) {
            flink.put("execution.state-recovery.path", savepoint);
        }
        return new TestJob(LocalJob.start(
                JobOptionsReader.read(arguments, Map.of()),
                flink,
                Files.createDirectories(Path.of("target", "flink"))));
    }

    JobStatus status() throws Exception {
        return client.getJobStatus().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Until it has ended by itself, at the offsets that it was to stop at. */
    void finish() throws Exception {
        client.getJobExecutionResult().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    String stopWithSavepoint(Path directory) throws Exception {
        return client.stopWithSavepoint(false, directory.toUri().toString(), SavepointFormatType.CANONICAL)
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Ends it as it is, as a failure would. */
    void cancel() throws Exception {
        client.cancel().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Until it is so; fails when all patience is at its end. */
    static void await(String what, BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE.toMinutes() + " minutes: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
