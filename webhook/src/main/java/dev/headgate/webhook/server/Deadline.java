package dev.headgate.webhook.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/**
 * Until when an answer is of use.
 *
 * @param nanos of {@link System#nanoTime}
 */
record Deadline(long nanos) {
    /** What the API server waits where the configuration says nothing. */
    private static final long DEFAULT_SECONDS = 10;
    /** More it never waits. */
    private static final long MOST_SECONDS = 30;
    /** For the answer's way back. */
    private static final long RESERVE_MILLIS = 200;

    /** What the request's own {@code ?timeout=10s} leaves. */
    static Deadline of(HttpServletRequest request) {
        long seconds = seconds(request.getParameter("timeout"));
        return in(Duration.ofMillis(seconds * 1000 - RESERVE_MILLIS));
    }

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** The nearer one. */
    Deadline or(Deadline other) {
        return nanos - other.nanos <= 0 ? this : other;
    }

    long nanosLeft() {
        return Math.max(0, nanos - System.nanoTime());
    }

    private static long seconds(String timeout) {
        if (timeout == null || !timeout.matches("[1-9][0-9]?s")) {
            return DEFAULT_SECONDS;
        }
        return Math.min(MOST_SECONDS, Long.parseLong(timeout.substring(0, timeout.length() - 1)));
    }
}
