package dev.headgate.netflow.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka cluster of one node, which is broker and controller, on loopback ports in this process. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;

    private final Properties properties;
    private final String bootstrapServers;
    private KafkaRaftServer server;

    private EmbeddedKafka(Properties properties, String bootstrapServers) {
        this.properties = properties;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Formats the directory and starts.
     *
     * @param directory where its data go; deleting them is the caller's
     */
    public static EmbeddedKafka start(Path directory) throws Exception {
        int[] ports = freePorts();
        EmbeddedKafka kafka = new EmbeddedKafka(properties(directory, ports[0], ports[1]), HOST + ":" + ports[0]);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .addDirectory(directory.toString())
                .run();
        kafka.start();
        return kafka;
    }

    /** Starts it again where it was stopped: same ports, same data. */
    public void start() {
        server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        server.startup();
    }

    /** Stops it and leaves its data. */
    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Returns when every partition has its leader: what is written in between could come to lie in another order. */
    public void createTopic(String name, int partitions, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.of((short) 1)).configs(settings);
            admin.createTopics(List.of(topic)).all().get();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (int partition = 0; partition < partitions; partition++) {
                ends.put(new TopicPartition(name, partition), OffsetSpec.latest());
            }
            while (!known(admin, ends)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static boolean known(Admin admin, Map<TopicPartition, OffsetSpec> ends)
            throws ExecutionException, InterruptedException {
        try {
            admin.listOffsets(ends).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static Properties properties(Path directory, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", "1@" + HOST + ":" + controllerPort),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // by default it takes 128 MiB of heap
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304")));
        return properties;
    }

    /**
     * Two that nobody uses, below those that systems give to connections: a client that tries to reach a server which is down
     * could otherwise be given the server's own port, and the server wouldn't come up again.
     */
    private static int[] freePorts() throws IOException {
        InetAddress loopback = InetAddress.getByName(HOST);
        Random random = new Random();
        IOException last = null;
        for (int tries = 0; tries < 100; tries++) {
            int port = FIRST_PORT + 2 * random.nextInt(PORTS / 2);
            try (ServerSocket one = new ServerSocket(port, 1, loopback);
                    ServerSocket other = new ServerSocket(port + 1, 1, loopback)) {
                return new int[] {one.getLocalPort(), other.getLocalPort()};
            } catch (BindException e) {
                last = e;
            }
        }
        throw new IOException("no two free ports from " + FIRST_PORT + " to " + (FIRST_PORT + PORTS - 1), last);
    }
}
