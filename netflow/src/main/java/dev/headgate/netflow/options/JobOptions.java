package dev.headgate.netflow.options;

import dev.headgate.netflow.yang.Profile;
import java.time.Duration;
import java.util.Map;

/**
 * All that the job is told.
 *
 * @param stopsAtLatest whether it ends at what was there when it started
 * @param exportersInMetrics how many exporters get a metric of their own
 * @param consumer properties of Kafka's consumer, broker list and group aside
 * @param producer properties of Kafka's producer, broker list aside
 */
public record JobOptions(
        String bootstrapServers,
        String inputTopic,
        String outputTopic,
        String deadLetterTopic,
        String groupId,
        StartOffsets startOffsets,
        boolean stopsAtLatest,
        Delivery delivery,
        String transactionalIdPrefix,
        Profile profile,
        Duration maxOutOfOrderness,
        Duration idleTimeout,
        int exportersInMetrics,
        Map<String, String> consumer,
        Map<String, String> producer) {}
