package dev.headgate.netflow.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.netflow.demo.CollectorFormat;
import dev.headgate.netflow.demo.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Savepoints that earlier builds wrote, kept in src/test/resources/savepoints/: each build must go on from them. Each was taken
 * at 400 of 600 lines. {@code -Dsavepoint.write=NAME} writes a new one; those that are there are never written again.
 */
@Tag("kafka")
final class SavepointTest {
    private static final Path SAVEPOINTS = Path.of("src/test/resources/savepoints");
    private static final int PARTITIONS = 4;
    private static final int BEFORE = 400;
    private static final int ALL = 600;

    private TestKafka kafka;
    private TestKafka.Topics topics;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        kafka = TestKafka.start();
        topics = kafka.topics("savepoint", PARTITIONS);
    }

    @AfterEach
    void stop() throws Exception {
        kafka.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0.1-at-least-once, at-least-once, 2",
        "0.1-at-least-once, at-least-once, 1",
        "0.1-at-least-once, at-least-once, 3",
        "0.1-exactly-once, exactly-once, 2",
        "0.1-exactly-once, exactly-once, 3"
    })
    void goesOnWhereItWas(String name, String delivery, int parallelism) throws Exception {
        Path savepoint = SAVEPOINTS.resolve(name);
        if (name.equals(System.getProperty("savepoint.write")) && !Files.exists(savepoint)) {
            send(0, BEFORE);
            TestJob job = TestJob.start(kafka, topics, 2, null, "--delivery", delivery);
            TestJob.await("flows", () -> kafka.read(topics.flows()).size() == BEFORE);
            copy(Path.of(java.net.URI.create(job.stopWithSavepoint(directory))), savepoint);
            kafka.close();
            start();
        }
        send(0, ALL);
        TestJob job =
                TestJob.start(kafka, topics, parallelism, savepoint.toUri().toString(), "--delivery", delivery);
        TestJob.await("flows", () -> kafka.read(topics.flows()).size() >= ALL - BEFORE);
        job.stopWithSavepoint(directory);
        List<Long> left = LongStream.range(BEFORE, ALL).boxed().toList();
        List<Long> numbers = SteadyTraffic.numbers(kafka.read(topics.flows()));
        assertEquals(
                left,
                delivery.equals("exactly-once")
                        ? numbers
                        : numbers.stream().distinct().toList());
    }

    private void send(int from, int to) {
        Traffic traffic = new Traffic(5, System.currentTimeMillis());
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
            for (int i = from; i < to; i++) {
                producer.send(new ProducerRecord<>(
                        topics.lines(), i % PARTITIONS, null, traffic.line(CollectorFormat.V2, i)));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
