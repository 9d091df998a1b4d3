package dev.headgate.netflow.job;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads bytes as bytes: what they mean, and that they mean nothing, is found further down, where nothing can fail. */
final class LineReader implements KafkaRecordDeserializationSchema<KafkaLine> {
    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> read, Collector<KafkaLine> lines) {
        lines.collect(new KafkaLine(
                read.topic(), read.partition(), read.offset(), read.timestamp(), read.key(), read.value()));
    }

    @Override
    public TypeInformation<KafkaLine> getProducedType() {
        return TypeInformation.of(KafkaLine.class);
    }
}
