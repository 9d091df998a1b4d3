package dev.headgate.netflow.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes lines to Kafka as a collector does, over all partitions in turn. */
final class Collector implements AutoCloseable {
    /** So many different lines, made beforehand: making one takes longer than sending it. */
    private static final int DIFFERENT = 5000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final BooleanSupplier stopped;
    private long sent;

    Collector(String bootstrapServers, BooleanSupplier stopped) {
        this.stopped = stopped;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "5", "batch.size", "131072"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static List<byte[]> lines(Supplier<byte[]> line) {
        List<byte[]> lines = new ArrayList<>(DIFFERENT);
        for (int i = 0; i < DIFFERENT; i++) {
            lines.add(line.get());
        }
        return lines;
    }

    /** As fast as Kafka takes them; returns how many that were. */
    long send(List<byte[]> lines, long count) {
        for (long i = 0; i < count; i++) {
            if (stopped.getAsBoolean()) {
                producer.flush();
                return i;
            }
            send(lines.get((int) (i % lines.size())));
        }
        producer.flush();
        return count;
    }

    /** Evenly, for so many seconds; returns how many that were. */
    long sendEvenly(List<byte[]> lines, int each, int seconds) throws InterruptedException {
        long began = System.nanoTime();
        long count = (long) each * seconds;
        for (long i = 0; i < count; i++) {
            if (stopped.getAsBoolean()) {
                return i;
            }
            long due = began + i * 1_000_000_000L / each;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            send(lines.get((int) (i % lines.size())));
        }
        producer.flush();
        return count;
    }

    private void send(byte[] line) {
        producer.send(new ProducerRecord<>(Topics.LINES, (int) (sent++ % Topics.PARTITIONS), null, line));
    }

    @Override
    public void close() {
        producer.close();
    }
}
