package dev.headgate.webhook.cluster;

import dev.headgate.webhook.health.Journal;
import dev.headgate.webhook.kubernetes.Cluster;
import dev.headgate.webhook.kubernetes.TcpProxy;
import dev.headgate.webhook.log.Log;
import dev.headgate.webhook.metrics.Metrics;
import io.fabric8.kubernetes.client.Config;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** What one webhook knows of a real API server, which it asks as a ServiceAccount of its own, by way of a proxy. */
public final class Known implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final TcpProxy way;
    public final LiveCluster objects;
    private final Metrics metrics = new Metrics();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final Log log = new Log(lines);
    private final Journal journal = new Journal(log, metrics);
    private final ApiServer server;

    public Known(Cluster cluster, String account, LiveCluster objects, List<Watch> others)
            throws IOException, InterruptedException {
        this.objects = objects;
        way = new TcpProxy(cluster.port());
        Path kubeconfig = cluster.account(account, way.port());
        String text = Files.readString(kubeconfig);
        server = new ApiServer(() -> Config.fromKubeconfig(text), others, objects);
    }

    public Journal journal() {
        return journal;
    }

    public Metrics metrics() {
        return metrics;
    }

    /** Begins to ask. */
    public void start() {
        server.start(journal, metrics);
    }

    /** What a person is told who looks at /readyz. */
    public List<String> notes() {
        return server.notes();
    }

    /** What was logged so far. */
    public String logged() {
        return lines.toString(StandardCharsets.UTF_8);
    }

    /** Waits until something is so; what a person would do, too, after a change. */
    public void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ": " + what + "\n" + notes() + "\n" + logged());
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        server.close();
        way.close();
        log.close();
    }
}
