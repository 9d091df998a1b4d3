package dev.headgate.webhook.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Keeps strangers from using up connections: handshakes and headers that don't come to an end are closed, and where there are too
 * many connections, a new one takes the place of one that does nothing.
 */
final class Connections implements Connection.Listener, Runnable {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final int most;
    private final Map<SslConnection, Waiting> open = new ConcurrentHashMap<>();

    /** @param most that may be open at one time */
    Connections(int most) {
        this.most = most;
    }

    /**
     * What a connection is waited for.
     *
     * @param requests it had made
     * @param since when, by {@link System#nanoTime}
     */
    private record Waiting(long requests, long since) {}

    int count() {
        return open.size();
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof SslConnection tls) {
            open.put(tls, new Waiting(-1, System.nanoTime()));
            if (open.size() > most) {
                closeIdle(tls);
            }
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof SslConnection tls) {
            open.remove(tls);
        }
    }

    /** Looks at every connection once. */
    @Override
    public void run() {
        long now = System.nanoTime();
        open.forEach((tls, waiting) -> {
            long requests = pending(tls);
            if (requests != waiting.requests()) {
                open.replace(tls, waiting, new Waiting(requests, now));
            } else if (requests >= 0 && now - waiting.since() > PATIENCE_NANOS) {
                close(tls);
            }
        });
    }

    /** The number of requests made before the handshake or header that has begun and not ended; -1 where none has. */
    private static long pending(SslConnection tls) {
        HttpConnection http = http(tls);
        boolean handshake = tls.getSSLEngine().getSession().getCipherSuite().equals("SSL_NULL_WITH_NULL_NULL");
        if (handshake || http == null) {
            return 0;
        }
        HttpParser.State state = http.getParser().getState();
        boolean header = state != HttpParser.State.START && state.compareTo(HttpParser.State.CONTENT) < 0;
        return header ? http.getMessagesIn() : -1;
    }

    /** Closes the connection that has done least and does nothing, the new one if all others work. */
    private void closeIdle(SslConnection added) {
        SslConnection idlest = added;
        long fewest = Long.MAX_VALUE;
        for (SslConnection tls : open.keySet()) {
            HttpConnection http = http(tls);
            long requests = http == null ? 0 : http.getMessagesIn();
            boolean working = http != null && requests != http.getMessagesOut();
            if (tls != added && !working && requests < fewest) {
                idlest = tls;
                fewest = requests;
            }
        }
        close(idlest);
    }

    private static void close(SslConnection tls) {
        tls.getEndPoint().close();
    }

    private static HttpConnection http(SslConnection tls) {
        return tls.getSslEndPoint().getConnection() instanceof HttpConnection http ? http : null;
    }
}
