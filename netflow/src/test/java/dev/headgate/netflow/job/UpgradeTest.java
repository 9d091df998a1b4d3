package dev.headgate.netflow.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While lines keep coming: upgrades, rescaling, a broker that goes away. Nothing is lost, and exactly-once nothing doubled. */
@Tag("kafka")
final class UpgradeTest {
    private static final int PARTITIONS = 4;
    private static TestKafka kafka;

    @TempDir
    private Path savepoints;

    @BeforeAll
    static void start() throws Exception {
        kafka = TestKafka.start();
    }

    @AfterAll
    static void stop() throws Exception {
        kafka.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at-least-once", "exactly-once"})
    void aSavepointGoesOnAtAnotherParallelism(String delivery) throws Exception {
        TestKafka.Topics topics = kafka.topics("upgrade-" + delivery, PARTITIONS);
        SteadyTraffic traffic = new SteadyTraffic(kafka, topics.lines(), PARTITIONS);
        String savepoint = null;
        try (traffic) {
            for (int parallelism : new int[] {2, 3, 1}) {
                long already = kafka.read(topics.flows()).size();
                TestJob job = TestJob.start(kafka, topics, parallelism, savepoint, "--delivery", delivery);
                TestJob.await("flows", () -> kafka.read(topics.flows()).size() > already + 1000);
                savepoint = job.stopWithSavepoint(savepoints);
            }
        }
        finish(topics, traffic, savepoint, delivery);
        check(topics, traffic, delivery);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at-least-once", "exactly-once"})
    void aBrokerThatRestartsIsWaitedFor(String delivery) throws Exception {
        TestKafka.Topics topics = kafka.topics("restart-" + delivery, PARTITIONS);
        SteadyTraffic traffic = new SteadyTraffic(kafka, topics.lines(), PARTITIONS);
        TestJob job;
        try (traffic) {
            job = TestJob.start(kafka, topics, 2, null, "--delivery", delivery);
            TestJob.await("flows", () -> kafka.read(topics.flows()).size() > 1000);
            kafka.server().stop();
            TimeUnit.SECONDS.sleep(3);
            kafka.server().start();
            long already = kafka.read(topics.flows()).size();
            TestJob.await("more flows", () -> kafka.read(topics.flows()).size() > already + 1000);
        }
        String savepoint = job.stopWithSavepoint(savepoints);
        finish(topics, traffic, savepoint, delivery);
        check(topics, traffic, delivery);
    }

    /** Normalises what is left. */
    private void finish(TestKafka.Topics topics, SteadyTraffic traffic, String savepoint, String delivery)
            throws Exception {
        TestJob job = TestJob.start(kafka, topics, 2, savepoint, "--delivery", delivery);
        TestJob.await(
                "all flows",
                () -> new HashSet<>(SteadyTraffic.numbers(kafka.read(topics.flows()))).size() == traffic.flows());
        TestJob.await("all dead letters", () -> origins(topics).size() == traffic.broken());
        job.stopWithSavepoint(savepoints);
    }

    /** Where the lines were that came out as dead letters. */
    private static Set<String> origins(TestKafka.Topics topics) {
        Set<String> origins = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> letter : kafka.read(topics.deadLetters())) {
            origins.add(header(letter, "partition") + "@" + header(letter, "offset"));
        }
        return origins;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void check(TestKafka.Topics topics, SteadyTraffic traffic, String delivery) throws Exception {
        List<Long> numbers = SteadyTraffic.numbers(kafka.read(topics.flows()));
        List<Long> sent = LongStream.range(0, traffic.flows()).boxed().toList();
        assertEquals(traffic.broken(), origins(topics).size());
        if (delivery.equals("exactly-once")) {
            assertEquals(sent, numbers);
            assertEquals(traffic.broken(), kafka.read(topics.deadLetters()).size());
        } else {
            assertEquals(sent, numbers.stream().distinct().toList());
        }
        assertTrue(sent.size() > 2000, "too little traffic to show anything: " + sent.size());
    }
}
