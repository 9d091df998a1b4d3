package dev.headgate.netflow.job;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Flows to one topic, dead letters to another, in one transaction where there are transactions. Never makes what a broker
 * would refuse for good: the job would fail, come back to the same line and fail again.
 */
final class OutcomeWriter implements KafkaRecordSerializationSchema<Outcome> {
    private final String flows;
    private final String deadLetters;
    private final Map<String, String> producer;

    private transient int largest;

    /** @param producer the properties of Kafka's producer */
    OutcomeWriter(String flows, String deadLetters, Map<String, String> producer) {
        this.flows = flows;
        this.deadLetters = deadLetters;
        this.producer = producer;
    }

    @Override
    public void open(SerializationSchema.InitializationContext context, KafkaSinkContext kafka) {
        largest = LargestRecord.of(deadLetters, producer);
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(Outcome outcome, KafkaSinkContext kafka, Long eventTime) {
        KafkaLine line = outcome.line();
        String topic = outcome.isFlow() ? flows : deadLetters;
        int[] partitions = kafka.getPartitionsForTopic(topic);
        // what was in order in one partition stays in order in one partition
        int partition = partitions[line.partition() % partitions.length];
        Long timestamp = timestamp(line.timestamp());
        if (outcome.isFlow()) {
            return new ProducerRecord<>(topic, partition, timestamp, line.key(), outcome.flow());
        }
        List<Header> headers = headers(outcome);
        byte[] value = line.value();
        int room = largest - size(line.key(), headers);
        if (value != null && value.length > room) {
            headers.add(header("size", Integer.toString(value.length)));
            value = Arrays.copyOf(value, Math.max(0, room));
        }
        return new ProducerRecord<>(topic, partition, timestamp, line.key(), value, headers);
    }

    /**
     * Kafka's own time of the line, so that what is written is deleted when the line would have been. Not the flow's: an
     * exporter's clock can be years off, and a broker refuses times that lie too far ahead.
     */
    private static Long timestamp(long line) {
        return line < 0 ? null : Math.min(line, System.currentTimeMillis());
    }

    private static List<Header> headers(Outcome outcome) {
        KafkaLine line = outcome.line();
        List<Header> headers = new ArrayList<>(8);
        headers.add(header("reason", outcome.reason()));
        if (outcome.field() != null) {
            headers.add(header("field", outcome.field()));
        }
        if (outcome.detail() != null) {
            headers.add(header("detail", outcome.detail()));
        }
        headers.add(header("topic", line.topic()));
        headers.add(header("partition", Integer.toString(line.partition())));
        headers.add(header("offset", Long.toString(line.offset())));
        if (line.timestamp() >= 0) {
            headers.add(header("time", Instant.ofEpochMilli(line.timestamp()).toString()));
        }
        return headers;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** With room for lengths and what surrounds a batch. */
    private static int size(byte[] key, List<Header> headers) {
        int size = 256 + (key == null ? 0 : key.length);
        for (Header header : headers) {
            size += 16 + header.key().length() + header.value().length;
        }
        return size;
    }
}
