package dev.headgate.netflow.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what the job writes, and counts it. */
final class OutputReader implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread = new Thread(this::read, "demo output");
    private final AtomicLong flows = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();
    private final List<Long> ages = new ArrayList<>();
    private volatile boolean ageing;
    private volatile boolean closed;
    private volatile byte[] newest;

    OutputReader(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest",
                        "max.poll.records", "5000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            partitions.add(new TopicPartition(Topics.FLOWS, partition));
        }
        partitions.add(new TopicPartition(Topics.DEAD_LETTERS, 0));
        consumer.assign(partitions);
        thread.start();
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                for (ConsumerRecord<byte[], byte[]> written : consumer.poll(Duration.ofMillis(50))) {
                    if (written.topic().equals(Topics.DEAD_LETTERS)) {
                        deadLetters.incrementAndGet();
                        continue;
                    }
                    flows.incrementAndGet();
                    newest = written.value();
                    if (ageing) {
                        age(System.currentTimeMillis() - written.timestamp());
                    }
                }
            }
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void age(long millis) {
        ages.add(millis);
    }

    long flows() {
        return flows.get();
    }

    long deadLetters() {
        return deadLetters.get();
    }

    /** A flow that was read; null where there is none yet. */
    byte[] newest() {
        return newest;
    }

    /** From now on notes how long each flow took from the collector to here. */
    void noteAges() {
        ageing = true;
    }

    /** In milliseconds, sorted. */
    synchronized long[] ages() {
        long[] sorted = ages.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
