package dev.headgate.netflow.job;

/**
 * A record of the input topic as it lies there.
 *
 * @param timestamp Kafka's, in milliseconds; negative where the record has none
 * @param key null where the record has none
 * @param value null where the record has none
 */
public record KafkaLine(String topic, int partition, long offset, long timestamp, byte[] key, byte[] value) {}
