package dev.headgate.webhook.review;

import java.util.List;

/**
 * What Kubernetes calls a Status: why something wasn't done.
 *
 * @param code of HTTP
 * @param reason one of the words that clients of Kubernetes switch on
 * @param details or null
 */
public record Status(int code, String reason, String message, Details details) {
    /**
     * What exactly is wrong, with which object.
     *
     * @param name of the object; "" where none is meant, and so are group and kind
     */
    public record Details(String name, String group, String kind, List<Cause> causes) {}

    /**
     * One thing that is wrong.
     *
     * @param field a JSON pointer, or ""
     */
    public record Cause(String reason, String message, String field) {}

    /** A Status that says all in its message. */
    public static Status of(int code, String reason, String message) {
        return new Status(code, reason, message, null);
    }
}
