package dev.headgate.netflow.job;

import dev.headgate.netflow.options.Delivery;
import dev.headgate.netflow.options.JobOptions;
import dev.headgate.netflow.options.StartOffsets;
import dev.headgate.netflow.options.WrongOption;
import dev.headgate.netflow.options.WrongOptionsException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** The operators and how they hang together. Their uids are what savepoints know them by: they stay as they are. */
public final class FlowJob {
    public static final String NAME = "netflow";

    /** How long a line waits for others: less than {@code linger.ms} has it wait afterwards, unless that was changed. */
    private static final Duration PATIENCE = Duration.ofMillis(5);

    private FlowJob() {}

    /** Adds the job to what the environment will execute. */
    public static void build(StreamExecutionEnvironment environment, JobOptions options) {
        checkCheckpoints(environment, options);
        // no operator changes what it got or gave on, and what normalize keeps is made anew for each line
        environment.getConfig().enableObjectReuse();
        environment
                .fromSource(source(options), WatermarkStrategy.noWatermarks(), "lines")
                .uid("lines")
                .transform("normalize", TypeInformation.of(Outcome.class), normalizeLines(options))
                .uid("normalize")
                .assignTimestampsAndWatermarks(watermarks(options))
                .name("event time")
                .uid("event-time")
                .sinkTo(sink(options))
                .name("flows and dead letters")
                .uid("flows-and-dead-letters");
    }

    private static NormalizeLines normalizeLines(JobOptions options) {
        // only what can be serialized goes along
        String topic = options.outputTopic();
        Map<String, String> producer = producer(options);
        return new NormalizeLines(
                options.profile(), options.exportersInMetrics(), PATIENCE, () -> LargestRecord.of(topic, producer));
    }

    private static KafkaSource<KafkaLine> source(JobOptions options) {
        KafkaSourceBuilder<KafkaLine> source = KafkaSource.<KafkaLine>builder()
                .setProperties(properties(options.consumer()))
                .setBootstrapServers(options.bootstrapServers())
                .setGroupId(options.groupId())
                .setTopics(options.inputTopic())
                .setStartingOffsets(startingOffsets(options.startOffsets()))
                .setDeserializer(new LineReader());
        if (options.stopsAtLatest()) {
            source.setBounded(OffsetsInitializer.latest());
        }
        return source.build();
    }

    /** Kafka has a newer word for what the connector takes. */
    @SuppressWarnings("deprecation")
    private static OffsetsInitializer startingOffsets(StartOffsets offsets) {
        return switch (offsets.kind()) {
            case COMMITTED -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
            case EARLIEST -> OffsetsInitializer.earliest();
            case LATEST -> OffsetsInitializer.latest();
            case TIME -> OffsetsInitializer.timestamp(offsets.time().toEpochMilli());
        };
    }

    private static WatermarkStrategy<Outcome> watermarks(JobOptions options) {
        Duration outOfOrderness = options.maxOutOfOrderness();
        Duration idleAfter = options.idleTimeout();
        return WatermarkStrategy.<Outcome>forGenerator(
                        context -> new PartitionWatermarks(outOfOrderness, idleAfter, context.getInputActivityClock()))
                .withTimestampAssigner((outcome, none) -> outcome.eventTime());
    }

    private static KafkaSink<Outcome> sink(JobOptions options) {
        Map<String, String> producer = producer(options);
        boolean exactlyOnce = options.delivery() == Delivery.EXACTLY_ONCE;
        return KafkaSink.<Outcome>builder()
                .setKafkaProducerConfig(properties(producer))
                .setBootstrapServers(options.bootstrapServers())
                .setDeliveryGuarantee(exactlyOnce ? DeliveryGuarantee.EXACTLY_ONCE : DeliveryGuarantee.AT_LEAST_ONCE)
                .setTransactionalIdPrefix(options.transactionalIdPrefix())
                .setRecordSerializer(new OutcomeWriter(options.outputTopic(), options.deadLetterTopic(), producer))
                .build();
    }

    private static Map<String, String> producer(JobOptions options) {
        Map<String, String> producer = new HashMap<>(options.producer());
        producer.put("bootstrap.servers", options.bootstrapServers());
        return producer;
    }

    /** Without checkpoints a transaction would never end, and nothing would ever be read. */
    private static void checkCheckpoints(StreamExecutionEnvironment environment, JobOptions options) {
        if (options.delivery() == Delivery.EXACTLY_ONCE
                && !options.stopsAtLatest()
                && !environment.getCheckpointConfig().isCheckpointingEnabled()) {
            throw new WrongOptionsException(List.of(new WrongOption(
                    "--delivery is exactly-once, and there are no checkpoints",
                    "set Flink's execution.checkpointing.interval, to 60s for instance")));
        }
    }

    private static Properties properties(Map<String, String> map) {
        Properties properties = new Properties();
        properties.putAll(map);
        return properties;
    }
}
