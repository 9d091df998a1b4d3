package dev.headgate.webhook.http;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.headgate.webhook.certificate.Certificate;
import dev.headgate.webhook.health.Journal;
import dev.headgate.webhook.review.ReviewHandler;
import io.javalin.Javalin;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** HTTPS for the API server: POST /validate, and /warn, which never denies. */
public final class AdmissionServer implements AutoCloseable {
    /** Longer than the API server keeps a connection that it doesn't use: closed by us first, the next request would be lost. */
    private static final Duration IDLE = Duration.ofSeconds(120);

    static final StatusErrors ERRORS = new StatusErrors("Headgate answers POST /validate and /warn with a review");

    private static final int MOST_CONNECTIONS = 1000;
    /** For files, the other port, and what the virtual machine has open. */
    private static final int OTHER_FILES = 250;

    private static final int MOST_THREADS = 32;
    private static final int WAITING = 512;

    private final Tls tls = new Tls();
    private final Connections connections = new Connections(SslConnection.class, mostConnections());
    private final AtomicReference<ServerConnector> connector = new AtomicReference<>();
    private final int port;
    private final Javalin javalin;

    public AdmissionServer(int port, ReviewHandler handler, Resources resources, Journal journal) {
        this.port = port;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
        threads.setName("https");
        javalin = Javalins.create(threads, ERRORS, journal::failed, config -> {
            config.jetty.addConnector((server, http) -> connector(server, http, port));
            config.routes.post(
                    "/validate", new AdmissionRoute("/validate", true, handler, resources, journal, threads));
            config.routes.post("/warn", new AdmissionRoute("/warn", false, handler, resources, journal, threads));
        });
    }

    public void start() {
        Javalins.start(javalin, port);
    }

    public int port() {
        return javalin.port();
    }

    public int connections() {
        return connections.count();
    }

    /** How many requests were begun and aren't answered in full. */
    public int inFlight() {
        return javalin.jettyServer()
                .server()
                .getDescendant(StatisticsHandler.class)
                .getRequestsActive();
    }

    /** Closes what doesn't come to an end. */
    public void tidy() {
        connections.run();
    }

    /** Serves with this certificate from now on. */
    public void use(Certificate certificate) {
        tls.use(certificate);
    }

    /** Takes no more connections; those that stand go on. */
    public void refuseConnections() {
        connector.get().close();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /** Fewer where the process may not open so many files. */
    private static int mostConnections() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? (int) Math.max(50, Math.min(MOST_CONNECTIONS, unix.getMaxFileDescriptorCount() - OTHER_FILES))
                : MOST_CONNECTIONS;
    }

    private Connector connector(Server server, HttpConfiguration http, int port) {
        SecureRequestCustomizer secure = new SecureRequestCustomizer(false); // the API server may call an address
        secure.setSniRequired(false);
        http.addCustomizer(secure);
        SslConnectionFactory ssl = new SslConnectionFactory(tls, "http/1.1");
        ServerConnector made = new ServerConnector(server, 1, 1, ssl, new HttpConnectionFactory(http));
        made.setPort(port);
        made.setIdleTimeout(IDLE.toMillis());
        made.setAcceptQueueSize(WAITING);
        made.addBean(connections);
        connector.set(made);
        return made;
    }
}
