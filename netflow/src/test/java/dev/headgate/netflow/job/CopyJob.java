package dev.headgate.netflow.job;

import dev.headgate.netflow.options.JobOptions;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the job is measured by: the same source and sink with the same settings, and nothing between them. */
final class CopyJob {
    private CopyJob() {}

    static void build(StreamExecutionEnvironment environment, JobOptions options) {
        environment.getConfig().enableObjectReuse();
        KafkaSource<KafkaLine> source = KafkaSource.<KafkaLine>builder()
                .setProperties(properties(options.consumer()))
                .setBootstrapServers(options.bootstrapServers())
                .setGroupId(options.groupId())
                .setTopics(options.inputTopic())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setDeserializer(new LineReader())
                .build();
        KafkaSink<KafkaLine> sink = KafkaSink.<KafkaLine>builder()
                .setKafkaProducerConfig(properties(options.producer()))
                .setBootstrapServers(options.bootstrapServers())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new Copy(options.outputTopic()))
                .build();
        environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "source")
                .sinkTo(sink);
    }

    private static Properties properties(java.util.Map<String, String> map) {
        Properties properties = new Properties();
        properties.putAll(map);
        return properties;
    }

    /** The same bytes to the partition of the same number. */
    private static final class Copy implements KafkaRecordSerializationSchema<KafkaLine> {
        private final String topic;

        Copy(String topic) {
            this.topic = topic;
        }

        @Override
        public ProducerRecord<byte[], byte[]> serialize(KafkaLine line, KafkaSinkContext kafka, Long timestamp) {
            return new ProducerRecord<>(topic, line.partition(), line.timestamp(), line.key(), line.value());
        }
    }
}
