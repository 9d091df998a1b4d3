package dev.headgate.webhook.http;

import dev.headgate.webhook.health.Journal;
import dev.headgate.webhook.health.Readiness;
import dev.headgate.webhook.metrics.Metrics;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Plain HTTP for the kubelet and Prometheus: /livez, /readyz and /metrics. */
public final class HealthServer implements AutoCloseable {
    /** The kubelet and Prometheus need two. */
    private static final int MOST_CONNECTIONS = 64;

    private static final StatusErrors ERRORS =
            new StatusErrors("Headgate answers GET /livez, /readyz and /metrics on this port");

    private final Connections connections = new Connections(HttpConnection.class, MOST_CONNECTIONS);
    private final Readiness readiness;
    private final Metrics metrics;
    private final int port;
    private final Javalin javalin;

    public HealthServer(int port, Readiness readiness, Metrics metrics, Journal journal) {
        this.port = port;
        this.readiness = readiness;
        this.metrics = metrics;
        QueuedThreadPool threads = new QueuedThreadPool(8, 2);
        threads.setName("health");
        javalin = Javalins.create(threads, ERRORS, journal::failed, config -> {
            config.jetty.addConnector((server, http) -> {
                ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
                connector.setPort(port);
                connector.addBean(connections);
                return connector;
            });
            config.routes.get("/livez", this::live);
            config.routes.get("/readyz", this::ready);
            config.routes.get("/metrics", this::measure);
        });
    }

    public void start() {
        Javalins.start(javalin, port);
    }

    public int port() {
        return javalin.port();
    }

    /** Closes what doesn't come to an end. */
    public void tidy() {
        connections.run();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void live(Context http) {
        boolean hopeless = readiness.isHopeless();
        http.status(hopeless ? 503 : 200)
                .result(hopeless ? "every thread for ordinary or for large reviews is stuck\n" : "ok\n");
    }

    private void ready(Context http) {
        List<String> reasons = readiness.reasons();
        List<String> lines = new ArrayList<>(reasons.isEmpty() ? List.of("ok") : reasons);
        lines.addAll(readiness.notes());
        http.status(reasons.isEmpty() ? 200 : 503).result(String.join("\n", lines) + "\n");
    }

    private void measure(Context http) {
        http.contentType(metrics.contentType()).result(metrics.text());
    }
}
