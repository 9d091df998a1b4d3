package dev.headgate.netflow.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.netflow.demo.CollectorFormat;
import dev.headgate.netflow.demo.Traffic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the job counts, as a reporter of Flink's gets it. */
@Tag("kafka")
final class MetricsTest {
    @Test
    void everythingIsCounted() throws Exception {
        try (TestKafka kafka = TestKafka.start()) {
            TestKafka.Topics topics = kafka.topics("metrics", 2);
            Traffic traffic = new Traffic(2, System.currentTimeMillis());
            try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
                for (int i = 0; i < 500; i++) {
                    CollectorFormat format = i < 200 ? CollectorFormat.FORK : CollectorFormat.V2;
                    producer.send(new ProducerRecord<>(topics.lines(), i % 2, null, traffic.line(format, i)));
                }
                for (int i = 0; i < 30; i++) {
                    byte[] line = i < 10 ? new byte[0] : "[1]".getBytes(StandardCharsets.UTF_8);
                    producer.send(new ProducerRecord<>(topics.lines(), i % 2, null, line));
                }
            }
            RecordedMetrics.clear();
            TestJob.start(kafka, topics, 1, null, "--stop-offsets", "latest", "--exporters-in-metrics", "3")
                    .finish();
            TestJob.await("metrics", () -> RecordedMetrics.last().containsKey("lines"));
            Map<String, Long> metrics = RecordedMetrics.last();
            assertEquals(530, metrics.get("lines"));
            assertEquals(500, metrics.get("flows"));
            assertEquals(30, metrics.get("deadLetters"));
            assertEquals(10, metrics.get("reason.empty-value.deadLettersOfReason"));
            assertEquals(20, metrics.get("reason.not-an-object.deadLettersOfReason"));
            assertEquals(0, metrics.get("reason.bad-mac.deadLettersOfReason"));
            assertEquals(200, metrics.get("dialect.fork.flowsOfDialect"));
            assertEquals(300, metrics.get("dialect.v2.flowsOfDialect"));
            assertEquals(0, metrics.get("flowsThatEndBeforeTheyStart"));
            assertEquals(9, metrics.get("normalizeNanos"));
            assertTrue(metrics.get("lineAgeMillis") >= 0);
            // of twenty exporters three by name, and all flows are counted
            Map<String, Long> exporters = new java.util.TreeMap<>(metrics);
            exporters.keySet().removeIf(name -> !name.endsWith(".flowsOfExporter"));
            assertEquals(4, exporters.size());
            assertTrue(exporters.containsKey("exporter.other.flowsOfExporter"));
            assertEquals(
                    500, exporters.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    @Test
    void aFlowThatItsTopicDoesNotTakeCountsAsTheDeadLetterThatItIs() throws Exception {
        try (TestKafka kafka = TestKafka.start()) {
            TestKafka.Topics topics = new TestKafka.Topics("narrow-flows", "narrow-output", "narrow-dead-letter");
            kafka.server().createTopic(topics.lines(), 1, Map.of());
            kafka.server().createTopic(topics.flows(), 1, Map.of("max.message.bytes", "600"));
            kafka.server().createTopic(topics.deadLetters(), 1, Map.of());
            try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
                byte[] line = new Traffic(5, System.currentTimeMillis()).line(CollectorFormat.V2, 1);
                producer.send(new ProducerRecord<>(topics.lines(), line)).get();
            }
            RecordedMetrics.clear();
            TestJob.start(kafka, topics, 1, null, "--stop-offsets", "latest").finish();
            TestJob.await("metrics", () -> RecordedMetrics.last().containsKey("lines"));
            Map<String, Long> metrics = RecordedMetrics.last();
            assertEquals(1, metrics.get("lines"));
            assertEquals(0, metrics.get("flows"));
            assertEquals(0, metrics.get("dialect.v2.flowsOfDialect"));
            assertEquals(1, metrics.get("deadLetters"));
            assertEquals(1, metrics.get("reason.too-large.deadLettersOfReason"));
        }
    }
}
