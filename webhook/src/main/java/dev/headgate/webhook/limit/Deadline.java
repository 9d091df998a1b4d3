package dev.headgate.webhook.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Until when an answer is of use.
 *
 * @param nanos of {@link System#nanoTime}
 */
public record Deadline(long nanos) {
    private static final Pattern TIMEOUT = Pattern.compile("(?:^|&)timeout=([1-9][0-9]?)s(?:&|$)");

    /** What the API server waits where the configuration says nothing. */
    private static final long DEFAULT_SECONDS = 10;
    /** More it never waits. */
    private static final long MOST_SECONDS = 30;
    /** For the answer's way back. */
    private static final long RESERVE_MILLIS = 200;

    /** What the {@code timeout=10s} of a request's query leaves; the query may be null. */
    public static Deadline of(String query) {
        long seconds = seconds(query);
        return in(Duration.ofMillis(seconds * 1000 - RESERVE_MILLIS));
    }

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** The nearer one. */
    public Deadline or(Deadline other) {
        return nanos - other.nanos <= 0 ? this : other;
    }

    public long nanosLeft() {
        return Math.max(0, nanos - System.nanoTime());
    }

    /** From the query as it was sent: nothing in it can be broken. */
    private static long seconds(String query) {
        Matcher timeout = TIMEOUT.matcher(query == null ? "" : query);
        return timeout.find() ? Math.min(MOST_SECONDS, Long.parseLong(timeout.group(1))) : DEFAULT_SECONDS;
    }
}
