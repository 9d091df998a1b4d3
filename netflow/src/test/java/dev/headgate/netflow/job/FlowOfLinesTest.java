package dev.headgate.netflow.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.headgate.netflow.demo.CollectorFormat;
import dev.headgate.netflow.demo.Traffic;
import dev.headgate.netflow.normalize.DeadLetter;
import dev.headgate.netflow.normalize.Normalized;
import dev.headgate.netflow.normalize.NormalizedFlow;
import dev.headgate.netflow.normalize.Normalizer;
import dev.headgate.netflow.yang.Profile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.JobStatus;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line comes out once, where it belongs, as the normalizer has it, in the order of its partition. */
@Tag("kafka")
final class FlowOfLinesTest {
    private static final int PARTITIONS = 3;
    private static TestKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = TestKafka.start();
    }

    @AfterAll
    static void stop() throws Exception {
        kafka.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfc7951", "legacy"})
    void everyLineComesOutOnceAndInOrder(String profile) throws Exception {
        TestKafka.Topics topics = kafka.topics("order-" + profile, PARTITIONS);
        Map<Integer, List<byte[]>> sent = new LinkedHashMap<>();
        Traffic traffic = new Traffic(7, System.currentTimeMillis());
        Random random = new Random(7);
        long time = System.currentTimeMillis() - 100_000;
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
            for (int i = 0; i < 3000; i++) {
                int partition = random.nextInt(PARTITIONS);
                CollectorFormat format = CollectorFormat.values()[i % CollectorFormat.values().length];
                byte[] line = random.nextInt(10) == 0 ? traffic.brokenLine() : traffic.line(format, i);
                byte[] key = random.nextBoolean() ? null : ("key " + i).getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(topics.lines(), partition, time + i, key, line));
                sent.computeIfAbsent(partition, any -> new ArrayList<>()).add(line);
            }
        }
        TestJob.start(kafka, topics, 2, null, "--stop-offsets", "latest", "--profile", profile)
                .finish();

        Expected expected = new Expected(Profile.valueOf(profile.toUpperCase(java.util.Locale.ROOT)), topics.lines());
        for (ConsumerRecord<byte[], byte[]> line : kafka.read(topics.lines())) {
            expected.add(line);
        }
        assertEquals(
                3000,
                expected.flows.values().stream().mapToInt(List::size).sum()
                        + expected.deadLetters.values().stream()
                                .mapToInt(List::size)
                                .sum());
        assertEquals(expected.flows, byPartition(kafka.read(topics.flows())));
        // three partitions of lines share two of dead letters: in each, one line after the other
        assertEquals(expected.deadLetters, byOrigin(kafka.read(topics.deadLetters())));
    }

    @Test
    void whatNoBrokerWouldTakeDoesNotStopTheJob() throws Exception {
        TestKafka.Topics topics = kafka.topics("poison", 1);
        Traffic traffic = new Traffic(3, System.currentTimeMillis());
        byte[] large = new byte[2 * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');
        byte[] justFits = new byte[1024 * 1024 - 100];
        Arrays.fill(justFits, (byte) 'y');
        List<byte[]> poison = new ArrayList<>(Arrays.asList(
                null,
                new byte[0],
                large,
                justFits,
                new byte[] {(byte) 0xc3, 0x28},
                "null".getBytes(StandardCharsets.UTF_8)));
        long future = System.currentTimeMillis() + 50L * 24 * 60 * 60 * 1000;
        TestJob job = TestJob.start(kafka, topics, 1, null);
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
            for (byte[] line : poison) {
                producer.send(new ProducerRecord<>(topics.lines(), 0, null, null, line))
                        .get();
            }
            producer.send(new ProducerRecord<>(topics.lines(), traffic.line(CollectorFormat.V2, 1)))
                    .get();
            // an exporter whose clock is weeks ahead
            producer.send(new ProducerRecord<>(topics.lines(), new Traffic(4, future).line(CollectorFormat.V2, 2)))
                    .get();
        }
        TestJob.await("two flows", () -> kafka.read(topics.flows()).size() >= 2);
        TestJob.await("dead letters", () -> kafka.read(topics.deadLetters()).size() >= poison.size());
        assertEquals(JobStatus.RUNNING, job.status());
        List<ConsumerRecord<byte[], byte[]>> letters = kafka.read(topics.deadLetters());
        assertEquals(poison.size(), letters.size());
        for (int i = 0; i < poison.size(); i++) {
            byte[] value = letters.get(i).value();
            byte[] line = poison.get(i);
            if (line != null && line.length > 1_000_000) {
                // larger than the topic takes: cut, and how long it was
                assertArrayEquals(Arrays.copyOf(line, value.length), value);
                assertEquals(
                        Integer.toString(line.length), headers(letters.get(i)).get("size"));
            } else {
                assertArrayEquals(line, value);
            }
        }
        job.cancel();
    }

    @Test
    void aKeyThatNoBrokerWouldTakeIsLeftOut() throws Exception {
        TestKafka.Topics topics = kafka.topics("keys", 1);
        byte[] key = new byte[2 * 1024 * 1024];
        byte[] flow = new Traffic(5, System.currentTimeMillis()).line(CollectorFormat.V2, 1);
        byte[] broken = "[1]".getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
            producer.send(new ProducerRecord<>(topics.lines(), 0, key, flow)).get();
            producer.send(new ProducerRecord<>(topics.lines(), 0, key, broken)).get();
        }
        TestJob.start(kafka, topics, 1, null, "--stop-offsets", "latest").finish();
        List<ConsumerRecord<byte[], byte[]>> flows = kafka.read(topics.flows());
        assertEquals(1, flows.size());
        assertNull(flows.get(0).key());
        List<ConsumerRecord<byte[], byte[]>> letters = kafka.read(topics.deadLetters());
        assertEquals(1, letters.size());
        assertNull(letters.get(0).key());
        assertArrayEquals(broken, letters.get(0).value());
        assertEquals(Integer.toString(key.length), headers(letters.get(0)).get("key-size"));
    }

    @Test
    void aDocumentThatNoBrokerWouldTakeIsADeadLetter() throws Exception {
        TestKafka.Topics topics = new TestKafka.Topics("narrow-flows", "narrow-output", "narrow-dead-letter");
        kafka.server().createTopic(topics.lines(), 1, Map.of());
        kafka.server().createTopic(topics.flows(), 1, Map.of("max.message.bytes", "600"));
        kafka.server().createTopic(topics.deadLetters(), 1, Map.of());
        byte[] flow = new Traffic(5, System.currentTimeMillis()).line(CollectorFormat.V2, 1);
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
            producer.send(new ProducerRecord<>(topics.lines(), flow)).get();
        }
        TestJob.start(kafka, topics, 1, null, "--stop-offsets", "latest").finish();
        assertEquals(List.of(), kafka.read(topics.flows()));
        List<ConsumerRecord<byte[], byte[]>> letters = kafka.read(topics.deadLetters());
        assertEquals(1, letters.size());
        assertArrayEquals(flow, letters.get(0).value());
        assertEquals("too-large", headers(letters.get(0)).get("reason"));
        assertEquals(
                "its document of SIZE bytes is too large for its topic, which takes 344",
                headers(letters.get(0)).get("detail").replaceFirst("[0-9]+", "SIZE"));
    }

    private static Map<Integer, List<String>> byPartition(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<Integer, List<String>> texts = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> read : records) {
            texts.computeIfAbsent(read.partition(), any -> new ArrayList<>()).add(text(read));
        }
        return texts;
    }

    private static Map<Integer, List<String>> byOrigin(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<Integer, List<String>> texts = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> read : records) {
            int partition = Integer.parseInt(headers(read).get("partition"));
            assertEquals(partition % 2, read.partition());
            texts.computeIfAbsent(partition, any -> new ArrayList<>()).add(text(read) + headers(read));
        }
        return texts;
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> read) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : read.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    /** All of a record that must be kept, byte for byte. */
    private static String text(ConsumerRecord<byte[], byte[]> read) {
        return text(read.timestamp(), read.key(), read.value());
    }

    private static String text(long time, byte[] key, byte[] value) {
        return time + " " + latin(key) + " " + latin(value);
    }

    private static String latin(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What must come out, by the normalizer alone. */
    private static final class Expected {
        private final Normalizer normalizer;
        private final String topic;
        private final Map<Integer, List<String>> flows = new LinkedHashMap<>();
        private final Map<Integer, List<String>> deadLetters = new LinkedHashMap<>();

        Expected(Profile profile, String topic) {
            this.normalizer = new Normalizer(profile);
            this.topic = topic;
        }

        void add(ConsumerRecord<byte[], byte[]> line) {
            Normalized normalized = normalizer.normalize(line.value());
            if (normalized instanceof NormalizedFlow flow) {
                flows.computeIfAbsent(line.partition(), any -> new ArrayList<>())
                        .add(text(line.timestamp(), line.key(), flow.value()));
            } else if (normalized instanceof DeadLetter letter) {
                deadLetters
                        .computeIfAbsent(line.partition(), any -> new ArrayList<>())
                        .add(text(line.timestamp(), line.key(), line.value()) + headers(letter, line));
            }
        }

        private Map<String, String> headers(DeadLetter letter, ConsumerRecord<byte[], byte[]> line) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("reason", letter.reason().code());
            if (letter.field() != null) {
                headers.put("field", letter.field());
            }
            if (letter.detail() != null) {
                headers.put("detail", letter.detail());
            }
            headers.put("topic", topic);
            headers.put("partition", Integer.toString(line.partition()));
            headers.put("offset", Long.toString(line.offset()));
            headers.put("time", Instant.ofEpochMilli(line.timestamp()).toString());
            return headers;
        }
    }
}
