package dev.headgate.webhook.kubernetes;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another API server of the same cluster: the same data, but nothing that it remembers of the changes before its start. */
public final class OtherApiServer implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    private final Process process;
    private final int port;

    private OtherApiServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static OtherApiServer beside(Cluster cluster, Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(command(cluster.port(), port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("other-api-server.log").toFile())
                .start();
        OtherApiServer other = new OtherApiServer(process, port);
        String[] question = {
            "get",
            "namespaces,flinkdeployments",
            "--all-namespaces",
            "--server=https://localhost:" + port,
            "--insecure-skip-tls-verify",
            "--output=name"
        };
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!cluster.kubectl(folder, question).contains("namespace/default")) {
            if (System.nanoTime() > end || !process.isAlive()) {
                other.close();
                throw new IOException("no other API server: see " + folder.resolve("other-api-server.log"));
            }
            Thread.sleep(100);
        }
        return other;
    }

    /** The command of the API server at a port, for another port. */
    private static List<String> command(int of, int port) throws IOException {
        String own = Integer.toString(of);
        ProcessHandle first = ProcessHandle.current()
                .descendants()
                .filter(each ->
                        List.of(each.info().arguments().orElse(new String[0])).contains(own))
                .findFirst()
                .orElseThrow(() -> new IOException("no process of this one listens on " + own));
        List<String> command = new ArrayList<>();
        command.add(first.info().command().orElseThrow());
        for (String argument : first.info().arguments().orElseThrow()) {
            command.add(argument.equals(own) ? Integer.toString(port) : argument);
        }
        return command;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
