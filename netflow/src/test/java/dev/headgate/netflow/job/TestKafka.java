package dev.headgate.netflow.job;

import dev.headgate.netflow.demo.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real Kafka for one test class, and what to read and write it with. */
final class TestKafka implements AutoCloseable {
    private final Path directory;
    private final EmbeddedKafka kafka;

    private TestKafka(Path directory, EmbeddedKafka kafka) {
        this.directory = directory;
        this.kafka = kafka;
    }

    static TestKafka start() throws Exception {
        Path directory = Files.createTempDirectory("headgate-netflow-kafka");
        return new TestKafka(directory, EmbeddedKafka.start(directory));
    }

    EmbeddedKafka server() {
        return kafka;
    }

    /** The three topics of a job, whose names begin so. */
    Topics topics(String prefix, int partitions) throws Exception {
        Topics topics = new Topics(prefix + "-flows", prefix + "-output", prefix + "-dead-letter");
        kafka.createTopic(topics.lines(), partitions, with(Map.of("max.message.bytes", "4194304")));
        kafka.createTopic(topics.flows(), partitions, with(Map.of()));
        kafka.createTopic(topics.deadLetters(), 2, with(Map.of()));
        return topics;
    }

    /** What is deleted goes at once: what nobody reads again needn't be written to the disk while others are measured. */
    private static Map<String, String> with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("file.delete.delay.ms", "100");
        return all;
    }

    KafkaProducer<byte[], byte[]> producer() {
        String patience = Long.toString(TestJob.PATIENCE.toMillis());
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        // a broker that is away for long loses no line
                        "delivery.timeout.ms",
                        patience,
                        "max.block.ms",
                        patience,
                        "max.request.size",
                        "8388608",
                        "compression.type",
                        System.getProperty("compression", "none"),
                        "batch.size",
                        "131072",
                        "linger.ms",
                        "20"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Everything that is committed there now, in the order of each partition. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", kafka.bootstrapServers(),
                        "isolation.level", "read_committed",
                        "default.api.timeout.ms", Long.toString(TestJob.PATIENCE.toMillis())),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(
                            0, consumer.partitionsFor(topic).size())
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    @Override
    public void close() throws IOException {
        kafka.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The names of a job's topics. */
    record Topics(String lines, String flows, String deadLetters) {}
}
