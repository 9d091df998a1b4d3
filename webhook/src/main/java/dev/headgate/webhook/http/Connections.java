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
 * many connections, a new one takes the place of the one that is least likely to be the API server's.
 */
final class Connections implements Connection.Listener, Runnable {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    /** What the API server sends comes at once. */
    private static final long SLOW_NANOS = Duration.ofMillis(250).toNanos();

    private static final long NEVER = Long.MAX_VALUE;
    private static final long RANK = 1L << 40;

    private final Class<? extends Connection> outermost;
    private final int most;
    private final Map<Connection, Waiting> open = new ConcurrentHashMap<>();

    /**
     * @param outermost what the connector makes of a socket: of the connections in one another, the one that counts
     * @param most that may be open at one time
     */
    Connections(Class<? extends Connection> outermost, int most) {
        this.outermost = outermost;
        this.most = most;
    }

    /**
     * What a connection is waited for.
     *
     * @param opened when, by {@link System#nanoTime}
     * @param requests it had made; -1 where nothing is on its way
     * @param since when
     */
    private record Waiting(long opened, long requests, long since) {}

    int count() {
        return open.size();
    }

    @Override
    public void onOpened(Connection connection) {
        if (outermost.isInstance(connection)) {
            long now = System.nanoTime();
            open.put(connection, new Waiting(now, -1, now));
            if (open.size() > most) {
                makeRoom(connection, now);
            }
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (outermost.isInstance(connection)) {
            open.remove(connection);
        }
    }

    /** Looks at every connection once. */
    @Override
    public void run() {
        long now = System.nanoTime();
        open.forEach((connection, waiting) -> {
            long requests = pending(connection);
            if (requests != waiting.requests()) {
                open.replace(connection, waiting, new Waiting(waiting.opened(), requests, now));
            } else if (requests >= 0 && now - waiting.since() > PATIENCE_NANOS && !isBody(connection)) {
                connection.getEndPoint().close();
            }
        });
    }

    /** The number of requests made when a handshake, header or body has begun and not ended; -1 where none has. */
    private static long pending(Connection connection) {
        HttpConnection http = http(connection);
        if (http == null || isShakingHands(connection)) {
            return 0;
        }
        HttpParser.State state = http.getParser().getState();
        boolean receiving = state != HttpParser.State.START && state.compareTo(HttpParser.State.END) < 0;
        return receiving ? http.getMessagesIn() : -1;
    }

    /** Whether it is a request's body that is awaited: there the request itself is answered when it takes too long. */
    private static boolean isBody(Connection connection) {
        HttpConnection http = http(connection);
        return http != null && http.getParser().getState().compareTo(HttpParser.State.CONTENT) >= 0;
    }

    /** Closes the connection with which least is lost, of those the oldest; the new one where all others are being answered. */
    private void makeRoom(Connection added, long now) {
        Connection least = added;
        long lowest = NEVER;
        long oldest = now;
        for (Map.Entry<Connection, Waiting> entry : open.entrySet()) {
            Waiting waiting = entry.getValue();
            long loss = entry.getKey() == added ? NEVER : loss(entry.getKey(), waiting, now);
            if (loss < lowest || loss == lowest && loss < NEVER && waiting.opened() - oldest < 0) {
                least = entry.getKey();
                lowest = loss;
                oldest = waiting.opened();
            }
        }
        least.getEndPoint().close();
    }

    /**
     * What is lost with a connection: nothing where no request came or its rest isn't coming; little where it is idle, and less
     * the less it was used; a request where one is arriving. One that is being answered is never closed.
     */
    private static long loss(Connection connection, Waiting waiting, long now) {
        HttpConnection http = http(connection);
        long answered = http == null ? 0 : http.getMessagesOut();
        long pending = pending(connection);
        boolean stalled = pending >= 0 && pending == waiting.requests() && now - waiting.since() > SLOW_NANOS;
        if (http != null && pending < 0 && http.getMessagesIn() > answered) {
            return NEVER;
        }
        if (stalled || answered == 0 && now - waiting.opened() > SLOW_NANOS) {
            return 0;
        }
        if (pending < 0 && answered > 0) {
            return RANK + answered;
        }
        return answered == 0 ? 3 * RANK : 2 * RANK + answered;
    }

    private static boolean isShakingHands(Connection connection) {
        return connection instanceof SslConnection tls
                && tls.getSSLEngine().getSession().getCipherSuite().equals("SSL_NULL_WITH_NULL_NULL");
    }

    private static HttpConnection http(Connection connection) {
        Connection inner =
                connection instanceof SslConnection tls ? tls.getSslEndPoint().getConnection() : connection;
        return inner instanceof HttpConnection http ? http : null;
    }
}
