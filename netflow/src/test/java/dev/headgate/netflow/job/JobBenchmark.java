package dev.headgate.netflow.job;

import com.sun.management.OperatingSystemMXBean;
import dev.headgate.netflow.demo.CollectorFormat;
import dev.headgate.netflow.demo.Traffic;
import dev.headgate.netflow.options.JobOptions;
import dev.headgate.netflow.options.JobOptionsReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The whole job beside two that copy, in turns, in one process with one Kafka: started by netflow/bench/job. Measured is
 * from a tenth to nine tenths of the lines, so that starting and ending a job isn't.
 */
public final class JobBenchmark {
    private static final int PARTITIONS = 4;
    private static final int UNTIL_COMPILED = 3;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final TestKafka kafka;
    private final Admin admin;
    private final int lines;
    private final int parallelism;
    private final List<String> more;
    private int runs;

    private JobBenchmark(TestKafka kafka, Admin admin, int lines, int parallelism, List<String> more) {
        this.kafka = kafka;
        this.admin = admin;
        this.lines = lines;
        this.parallelism = parallelism;
        this.more = more;
    }

    /** The job, the copy with the job's settings of Kafka, and the copy with everybody's. */
    private enum Kind {
        COPY,
        PLAIN_COPY,
        JOB
    }

    /**
     * Lines per second, and processor time per line, broker and all.
     *
     * @param collectors whose lines these are, as many of each
     */
    private record Figure(double rate, double microseconds, int collectors) {
        Figure andAsManyLines(Figure other) {
            int both = collectors + other.collectors;
            return new Figure(
                    both / (collectors / rate + other.collectors / other.rate),
                    (microseconds * collectors + other.microseconds * other.collectors) / both,
                    both);
        }
    }

    /** Lines, rounds, parallelism, then options of the job. */
    public static void main(String[] arguments) throws Exception {
        int lines = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        int parallelism = Integer.parseInt(arguments[2]);
        List<String> more = List.of(arguments).subList(3, arguments.length);
        try (TestKafka kafka = TestKafka.start();
                Admin admin =
                        Admin.create(Map.of("bootstrap.servers", kafka.server().bootstrapServers()))) {
            new JobBenchmark(kafka, admin, lines, parallelism, more).run(rounds);
        }
        System.exit(0); // Flink leaves threads behind
    }

    private void run(int rounds) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%,d lines a run, %d rounds, parallelism %d, medians; load %.1f before%n",
                lines,
                rounds,
                parallelism,
                SYSTEM.getSystemLoadAverage());
        System.out.printf(
                "%-38s %10s %10s %10s %9s %9s %8s %8s %8s%n",
                "collector", "copy /s", "plain /s", "job /s", "job:copy", "job:plain", "copy us", "plain us", "job us");
        Map<CollectorFormat, TestKafka.Topics> inputs = new EnumMap<>(CollectorFormat.class);
        for (CollectorFormat format : CollectorFormat.values()) {
            if (!System.getProperty("collector", format.name()).equals(format.name())) {
                continue;
            }
            TestKafka.Topics input = kafka.topics("bench-" + format.ordinal(), PARTITIONS);
            inputs.put(format, input);
            fill(input.lines(), format);
        }
        // Java's compiler takes a third of the first runs, which isn't what it costs to run for weeks
        for (int i = 0; i < UNTIL_COMPILED; i++) {
            for (TestKafka.Topics input : inputs.values()) {
                for (Kind kind : Kind.values()) {
                    measure(input.lines(), kind);
                }
            }
        }
        Map<Kind, Figure> all = new EnumMap<>(Kind.class);
        for (CollectorFormat format : inputs.keySet()) {
            TestKafka.Topics input = inputs.get(format);
            Map<Kind, List<Figure>> figures = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                figures.put(kind, new ArrayList<>());
            }
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < Kind.values().length; i++) {
                    // each comes first in turn: what came before is still being written to the disk
                    Kind kind = Kind.values()[(i + round) % Kind.values().length];
                    figures.get(kind).add(measure(input.lines(), kind));
                }
            }
            Map<Kind, Figure> medians = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                Figure median = medians(figures.get(kind));
                medians.put(kind, median);
                all.merge(kind, median, Figure::andAsManyLines);
            }
            print(format.title(), medians);
            admin.deleteTopics(List.of(input.lines(), input.flows(), input.deadLetters()))
                    .all()
                    .get();
        }
        if (inputs.size() > 1) {
            print("as many lines of each, from the above", all);
        }
        System.out.printf(Locale.ROOT, "load %.1f after%n", SYSTEM.getSystemLoadAverage());
    }

    private static void print(String title, Map<Kind, Figure> figures) {
        double job = figures.get(Kind.JOB).rate();
        System.out.printf(
                Locale.ROOT,
                "%-38s %,10.0f %,10.0f %,10.0f %8.0f%% %8.0f%% %8.1f %8.1f %8.1f%n",
                title,
                figures.get(Kind.COPY).rate(),
                figures.get(Kind.PLAIN_COPY).rate(),
                job,
                100 * job / figures.get(Kind.COPY).rate(),
                100 * job / figures.get(Kind.PLAIN_COPY).rate(),
                figures.get(Kind.COPY).microseconds(),
                figures.get(Kind.PLAIN_COPY).microseconds(),
                figures.get(Kind.JOB).microseconds());
    }

    private void fill(String topic, CollectorFormat format) {
        Traffic traffic = new Traffic(1, System.currentTimeMillis());
        List<byte[]> different = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            different.add(traffic.line(format, i));
        }
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
            for (int i = 0; i < lines; i++) {
                producer.send(new ProducerRecord<>(topic, i % PARTITIONS, null, different.get(i % different.size())));
            }
        }
    }

    private static Figure medians(List<Figure> figures) {
        return new Figure(
                median(figures.stream().map(Figure::rate).toList()),
                median(figures.stream().map(Figure::microseconds).toList()),
                1);
    }

    private Figure measure(String input, Kind kind) throws Exception {
        TestKafka.Topics output = kafka.topics("run-" + runs++, PARTITIONS);
        List<String> arguments = new ArrayList<>(List.of(
                "--bootstrap-servers", kafka.server().bootstrapServers(),
                "--input-topic", input,
                "--output-topic", output.flows(),
                "--dead-letter-topic", output.deadLetters(),
                "--group-id", output.flows(),
                "--stop-offsets", "latest"));
        arguments.addAll(more);
        JobOptions options = JobOptionsReader.read(arguments, Map.of());
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                parallelism,
                Configuration.fromMap(
                        Map.of("execution.checkpointing.interval", "10s", "io.tmp.dirs", "netflow/target")));
        switch (kind) {
            case COPY -> CopyJob.build(environment, options);
            case PLAIN_COPY -> PlainCopyJob.build(environment, options);
            case JOB -> FlowJob.build(environment, options);
        }
        JobClient job = environment.executeAsync(kind.name());
        Point from = reached(output.flows(), lines / 10);
        Point to = reached(output.flows(), lines * 9L / 10);
        job.getJobExecutionResult().get();
        if (written(output.flows()) != lines) {
            throw new IllegalStateException(written(output.flows()) + " of " + lines + " lines came out as flows");
        }
        admin.deleteTopics(List.of(output.lines(), output.flows(), output.deadLetters()))
                .all()
                .get();
        double count = to.count() - from.count();
        return new Figure(
                count * 1e9 / (to.nanos() - from.nanos()), (to.processor() - from.processor()) / 1e3 / count, 1);
    }

    private record Point(long count, long nanos, long processor) {}

    private Point reached(String topic, long count) throws Exception {
        long written = written(topic);
        while (written < count) {
            TimeUnit.MILLISECONDS.sleep(5);
            written = written(topic);
        }
        return new Point(written, System.nanoTime(), SYSTEM.getProcessCpuTime());
    }

    private long written(String topic) throws Exception {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        long sum = 0;
        for (var end : admin.listOffsets(ends).all().get().values()) {
            sum += end.offset();
        }
        return sum;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
