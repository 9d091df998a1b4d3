package dev.headgate.netflow.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The real collector, as a process of its own. */
final class GoFlow2 implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final int port;

    private GoFlow2(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Where it lies, of all folders of the PATH. */
    static Optional<Path> find(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Starts it; it writes to the topic. */
    static GoFlow2 start(Path program, Path log, String bootstrapServers, String topic, List<String> more)
            throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-listen=netflow://127.0.0.1:" + port,
                "-transport=kafka",
                "-transport.kafka.brokers=" + bootstrapServers,
                "-transport.kafka.topic=" + topic,
                "-transport.kafka.flushfreq=100ms"));
        command.addAll(more);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        GoFlow2 collector = new GoFlow2(process, log, port);
        collector.awaitListening();
        return collector;
    }

    /** By what the system says of its ports: whoever tries to take the port could take it from the collector. */
    private void awaitListening() throws Exception {
        String port = String.format(Locale.ROOT, " 0100007F:%04X ", this.port);
        TestJob.await("the collector listens", () -> !process.isAlive() || ports().contains(port));
        if (!process.isAlive()) {
            throw new IllegalStateException("it doesn't listen:\n" + Files.readString(log));
        }
    }

    private static String ports() {
        try {
            return Files.readString(Path.of("/proc/net/udp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(byte[] packet) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(packet, packet.length, InetAddress.getByName("127.0.0.1"), port));
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
