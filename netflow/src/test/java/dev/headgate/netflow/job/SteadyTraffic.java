package dev.headgate.netflow.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headgate.netflow.demo.CollectorFormat;
import dev.headgate.netflow.demo.Traffic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A collector that never pauses; its lines are numbered from 0 on, one in ten is broken. */
final class SteadyTraffic implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestKafka kafka;
    private final String topic;
    private final int partitions;
    private final Thread thread = new Thread(this::send, "steady traffic");
    private volatile boolean ended;
    private volatile long flows;
    private volatile long broken;

    SteadyTraffic(TestKafka kafka, String topic, int partitions) {
        this.kafka = kafka;
        this.topic = topic;
        this.partitions = partitions;
        thread.start();
    }

    private void send() {
        Traffic traffic = new Traffic(11, System.currentTimeMillis());
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
            for (int i = 0; !ended; i++) {
                boolean breaks = i % 10 == 9;
                byte[] line = breaks ? traffic.brokenLine() : traffic.line(CollectorFormat.V2, flows);
                producer.send(new ProducerRecord<>(topic, i % partitions, null, line));
                if (breaks) {
                    broken++;
                } else {
                    flows++;
                }
                if (i % 20 == 0) {
                    TimeUnit.MILLISECONDS.sleep(10);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long flows() {
        return flows;
    }

    long broken() {
        return broken;
    }

    /** Everything that was sent is in Kafka afterwards. */
    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The numbers of the flows that came out, sorted. */
    static List<Long> numbers(List<ConsumerRecord<byte[], byte[]>> flows) {
        List<Long> numbers = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> flow : flows) {
            numbers.add(number(flow.value()));
        }
        numbers.sort(null);
        return numbers;
    }

    private static long number(byte[] flow) {
        try {
            return JSON.readTree(flow)
                    .at("/netflow-v9:netflow/export-packet/sequence-number")
                    .asLong(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
