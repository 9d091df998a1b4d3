package dev.headgate.webhook.limit;

import dev.headgate.webhook.review.Status;

/** A request is answered with an HTTP error before anybody judges it. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Status status;
    private final String counted;

    /** @param counted the word under which metrics count it */
    public RefusedException(Status status, String counted) {
        super(status.message(), null, false, false);
        this.status = status;
        this.counted = counted;
    }

    public static RefusedException tooLarge(int limit) {
        String message = "the review is larger than " + limit + " bytes; make the object smaller";
        return new RefusedException(Status.of(413, "RequestEntityTooLarge", message), "too-large");
    }

    public static RefusedException overloaded() {
        String message = "the webhook has too much to do just now; try again in a second";
        return new RefusedException(Status.of(429, "TooManyRequests", message), "overloaded");
    }

    /** Another one needed the room of a body that was still arriving. */
    public static RefusedException gaveWay() {
        return new RefusedException(overloaded().status(), "gave-way");
    }

    public static RefusedException mediaType() {
        String message = "the review has to be sent as Content-Type: application/json in UTF-8, not compressed";
        return new RefusedException(Status.of(415, "UnsupportedMediaType", message), "media-type");
    }

    public static RefusedException slowBody() {
        return new RefusedException(Status.of(408, "Timeout", "the review didn't arrive in time"), "slow-body");
    }

    public static RefusedException timeout() {
        String message = "the review couldn't be judged within the time that the API server waits";
        return new RefusedException(Status.of(504, "Timeout", message), "timeout");
    }

    public Status status() {
        return status;
    }

    public String counted() {
        return counted;
    }
}
