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
 * Flows to one topic, dead letters to another, in one transaction where there are transactions. Cuts what a broker would
 * refuse for good: the job would fail, come back to the same line and fail again.
 */
final class OutcomeWriter implements KafkaRecordSerializationSchema<Outcome> {
    private final String flows;
    private final String deadLetters;
    private final Map<String, String> producer;

    private transient int largestFlow;
    private transient int largestDeadLetter;
    private transient long newestNow;

    /** @param producer the properties of Kafka's producer */
    OutcomeWriter(String flows, String deadLetters, Map<String, String> producer) {
        this.flows = flows;
        this.deadLetters = deadLetters;
        this.producer = producer;
    }

    @Override
    public void open(SerializationSchema.InitializationContext context, KafkaSinkContext kafka) {
        largestFlow = LargestRecord.of(flows, producer);
        largestDeadLetter = LargestRecord.of(deadLetters, producer);
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(Outcome outcome, KafkaSinkContext kafka, Long eventTime) {
        if (!outcome.isFlow()) {
            return deadLetter(outcome, kafka);
        }
        byte[] key = key(outcome.line(), largestFlow - outcome.flow().length);
        return written(flows, outcome.line(), key, outcome.flow(), List.of(), kafka);
    }

    /** As much of the line as the topic takes, and how long what is cut was. */
    private ProducerRecord<byte[], byte[]> deadLetter(Outcome outcome, KafkaSinkContext kafka) {
        KafkaLine line = outcome.line();
        List<Header> headers = headers(outcome);
        int room = largestDeadLetter - size(headers);
        byte[] key = key(line, room);
        if (key != line.key()) {
            headers.add(header("key-size", Integer.toString(line.key().length)));
        }
        room -= key == null ? 0 : key.length;
        byte[] value = line.value();
        if (value != null && value.length > room) {
            headers.add(header("size", Integer.toString(value.length)));
            value = Arrays.copyOf(value, Math.max(0, room));
        }
        return written(deadLetters, line, key, value, headers, kafka);
    }

    /** What was in order in one partition stays in order in one partition, whatever its keys are. */
    private ProducerRecord<byte[], byte[]> written(
            String topic, KafkaLine line, byte[] key, byte[] value, List<Header> headers, KafkaSinkContext kafka) {
        int[] partitions = kafka.getPartitionsForTopic(topic);
        int partition = partitions[line.partition() % partitions.length];
        return new ProducerRecord<>(topic, partition, timestamp(line.timestamp()), key, value, headers);
    }

    /** The line's, or none where there is no room for it: half of one would be another one. */
    private static byte[] key(KafkaLine line, int room) {
        return line.key() != null && line.key().length > room ? null : line.key();
    }

    /**
     * Kafka's own time of the line, so that what is written is deleted when the line would have been. Not the flow's: an
     * exporter's clock can be years off, and a broker refuses times that lie too far ahead.
     */
    private Long timestamp(long line) {
        if (line > newestNow) {
            newestNow = System.currentTimeMillis(); // only asked for what isn't known to be over
        }
        return line < 0 ? null : Math.min(line, newestNow);
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

    private static int size(List<Header> headers) {
        int size = 0;
        for (Header header : headers) {
            size += 16 + header.key().length() + header.value().length;
        }
        return size;
    }
}
