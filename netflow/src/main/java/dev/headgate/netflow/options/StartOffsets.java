package dev.headgate.netflow.options;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Where a job without a savepoint starts.
 *
 * @param time the Kafka time of the first line, of kind TIME
 */
public record StartOffsets(Kind kind, Instant time) {
    /** The kinds of places to start at. */
    public enum Kind {
        COMMITTED,
        EARLIEST,
        LATEST,
        TIME
    }

    /** Null where it is none. */
    static StartOffsets parse(String text) {
        return switch (text) {
            case "committed" -> new StartOffsets(Kind.COMMITTED, Instant.EPOCH);
            case "earliest" -> new StartOffsets(Kind.EARLIEST, Instant.EPOCH);
            case "latest" -> new StartOffsets(Kind.LATEST, Instant.EPOCH);
            default -> time(text);
        };
    }

    private static StartOffsets time(String text) {
        try {
            return new StartOffsets(Kind.TIME, Instant.parse(text));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
