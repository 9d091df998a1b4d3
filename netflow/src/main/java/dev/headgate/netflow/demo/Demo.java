package dev.headgate.netflow.demo;

import dev.headgate.netflow.job.LocalJob;
import dev.headgate.netflow.options.JobOptionsReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;

/** Kafka, the job, collectors in all dialects and a reader, in one process; ends with a table of rates. */
public final class Demo {
    private static final int EVENLY_EACH_SECOND = 500;
    private static final int EVENLY_SECONDS = 5;
    private static final String NO_FLOWS = "lines that are no flow";

    private final DemoOptions options;
    private final PrintStream out;
    private final PrintStream progress;
    private final Rates rates = new Rates();
    private volatile boolean stopped;

    /**
     * @param out gets the table
     * @param progress gets what happens meanwhile
     */
    public Demo(DemoOptions options, PrintStream out, PrintStream progress) {
        this.options = options;
        this.out = out;
        this.progress = progress;
    }

    /** Ends early, with the table of what there was until then. */
    public void stop() {
        stopped = true;
    }

    /**
     * Runs it.
     *
     * @param directory for Kafka's data and Flink's files; deleting them is the caller's
     * @return whether every line came out, as a flow or as a dead letter
     */
    public boolean run(Path directory) throws Exception {
        progress.println("starting Kafka, and Flink with the job");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"))) {
            kafka.createTopic(Topics.LINES, Topics.PARTITIONS, Map.of());
            kafka.createTopic(Topics.FLOWS, Topics.PARTITIONS, Map.of());
            kafka.createTopic(Topics.DEAD_LETTERS, 1, Map.of());
            JobClient job = LocalJob.start(
                    JobOptionsReader.read(arguments(kafka.bootstrapServers()), Map.of()),
                    Map.of(
                            "parallelism.default",
                            Integer.toString(options.parallelism()),
                            "execution.checkpointing.interval",
                            options.exactlyOnce() ? "1s" : "10s"),
                    directory);
            try (Collector collector = new Collector(kafka.bootstrapServers(), () -> stopped);
                    OutputReader reader = new OutputReader(kafka.bootstrapServers())) {
                traffic(collector, reader, job);
                report(reader);
            } finally {
                job.cancel().get(60, TimeUnit.SECONDS);
            }
        }
        return rates.missing() == 0;
    }

    private List<String> arguments(String bootstrapServers) {
        List<String> arguments = new ArrayList<>(List.of("--bootstrap-servers", bootstrapServers));
        if (options.exactlyOnce()) {
            arguments.addAll(List.of("--delivery", "exactly-once"));
        }
        return arguments;
    }

    private void traffic(Collector collector, OutputReader reader, JobClient job) throws Exception {
        Traffic traffic = new Traffic(1, System.currentTimeMillis());
        long[] sequence = {0};
        // what compiles and connects on the first lines is no rate
        List<byte[]> first = Collector.lines(() -> traffic.line(CollectorFormat.V2, sequence[0]++));
        measure("warm-up", collector, reader, job, first, options.lines() / 4, false);
        for (CollectorFormat format : CollectorFormat.values()) {
            List<byte[]> lines = Collector.lines(() -> traffic.line(format, sequence[0]++));
            measure(format.title(), collector, reader, job, lines, options.lines(), true);
        }
        measure(NO_FLOWS, collector, reader, job, Collector.lines(traffic::brokenLine), options.lines() / 10, true);
        if (!stopped) {
            progress.println("sending " + EVENLY_EACH_SECOND + " lines a second for " + EVENLY_SECONDS + " seconds");
            reader.noteAges();
            long before = reader.flows();
            long sent = collector.sendEvenly(first, EVENLY_EACH_SECOND, EVENLY_SECONDS);
            await(reader, job, before + reader.deadLetters() + sent);
        }
    }

    private void measure(
            String title,
            Collector collector,
            OutputReader reader,
            JobClient job,
            List<byte[]> lines,
            long count,
            boolean counts)
            throws Exception {
        if (stopped) {
            return;
        }
        progress.println("sending " + String.format(Locale.ROOT, "%,d", count) + " lines: " + title);
        long flows = reader.flows();
        long deadLetters = reader.deadLetters();
        long began = System.nanoTime();
        long sent = collector.send(lines, count);
        await(reader, job, flows + deadLetters + sent);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (counts) {
            rates.add(new Rates.Row(title, sent, reader.flows() - flows, reader.deadLetters() - deadLetters, seconds));
        }
    }

    /** Until so many outcomes were read. */
    private void await(OutputReader reader, JobClient job, long outcomes) throws Exception {
        long giveUp = System.nanoTime() + patience();
        long seen = -1;
        while (reader.flows() + reader.deadLetters() < outcomes && System.nanoTime() < giveUp) {
            if (job.getJobStatus().get().isTerminalState()) {
                throw new IllegalStateException(
                        "the job has ended: " + job.getJobStatus().get());
            }
            long now = reader.flows() + reader.deadLetters();
            if (now != seen) {
                seen = now;
                giveUp = System.nanoTime() + patience();
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private long patience() {
        return TimeUnit.SECONDS.toNanos(stopped ? 3 : 60);
    }

    private void report(OutputReader reader) {
        byte[] newest = reader.newest();
        if (newest != null) {
            out.println("A flow as it comes out:");
            out.println(new String(newest, StandardCharsets.UTF_8));
            out.println();
        }
        out.print(rates.text());
        long[] ages = reader.ages();
        if (ages.length > 0) {
            out.printf(
                    Locale.ROOT,
                    "%nAt %d lines a second, from the collector's send to the reader: half within %d ms, 99 %% within %d ms.%n",
                    EVENLY_EACH_SECOND,
                    ages[ages.length / 2],
                    ages[ages.length * 99 / 100]);
        }
        if (rates.missing() != 0) {
            out.printf(Locale.ROOT, "%,d lines didn't come out.%n", rates.missing());
        }
    }
}
