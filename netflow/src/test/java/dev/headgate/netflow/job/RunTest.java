package dev.headgate.netflow.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.netflow.demo.CollectorFormat;
import dev.headgate.netflow.demo.Traffic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} as a process: told by variables, ended as Ctrl-C ends it, and going on where it was. */
@Tag("kafka")
final class RunTest {
    @TempDir
    private Path directory;

    @Test
    void aStopWithASavepointIsGoneOnFrom() throws Exception {
        try (TestKafka kafka = TestKafka.start()) {
            TestKafka.Topics topics = kafka.topics("run", 2);
            send(kafka, topics, 0, 100);
            String said = run(kafka, topics, 100, "-Dexecution.checkpointing.savepoint-dir=" + directory.toUri());
            Matcher path = Pattern.compile("stopped; start there again with (-Dexecution\\S+)")
                    .matcher(said);
            assertTrue(path.find(), said);
            send(kafka, topics, 100, 250);
            run(kafka, topics, 250, path.group(1));
            assertEquals(LongStream.range(0, 250).boxed().toList(), SteadyTraffic.numbers(kafka.read(topics.flows())));
        }
    }

    /** It waits for the topic, but not in silence. */
    @Test
    void aTopicThatIsMissingIsSaid() throws Exception {
        try (TestKafka kafka = TestKafka.start()) {
            TestKafka.Topics topics = kafka.topics("missing", 2);
            Path log = directory.resolve("log");
            Process process = start(kafka, new TestKafka.Topics(topics.lines(), "nowhere", topics.deadLetters()), log);
            try {
                TestJob.await("a message", () -> said(log).contains("nowhere") || !process.isAlive());
            } finally {
                process.destroy();
                process.onExit().join();
            }
            assertTrue(said(log).contains("The largest record of nowhere isn't known"), said(log));
        }
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(TestKafka kafka, TestKafka.Topics topics, int from, int to) {
        Traffic traffic = new Traffic(1, System.currentTimeMillis());
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
            for (int i = from; i < to; i++) {
                producer.send(new ProducerRecord<>(topics.lines(), i % 2, null, traffic.line(CollectorFormat.FORK, i)));
            }
        }
    }

    /** Until so many flows are there; returns what it said. */
    private String run(TestKafka kafka, TestKafka.Topics topics, int flows, String flink) throws Exception {
        Path log = Files.createTempFile(directory, "run", ".log");
        Process process = start(kafka, topics, log, flink);
        TestJob.await("flows", () -> kafka.read(topics.flows()).size() >= flows || !process.isAlive());
        process.destroy();
        assertTrue(process.waitFor(TestJob.PATIENCE.toSeconds(), TimeUnit.SECONDS), "it still runs");
        return Files.readString(log);
    }

    private static Process start(TestKafka kafka, TestKafka.Topics topics, Path log, String... flink)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.headgate.netflow.cli.Main",
                "run",
                "--output-topic",
                topics.flows(),
                "-Dparallelism.default=2"));
        command.addAll(List.of(flink));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("NETFLOW_BOOTSTRAP_SERVERS", kafka.server().bootstrapServers());
        builder.environment().put("NETFLOW_INPUT_TOPIC", topics.lines());
        builder.environment().put("NETFLOW_DEAD_LETTER_TOPIC", topics.deadLetters());
        return builder.start();
    }
}
