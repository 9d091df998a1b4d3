package dev.headgate.webhook.server;

import dev.headgate.webhook.review.Status;

/** A request is answered with an HTTP error before anybody judges it. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Status status;
    private final String counted;

    /** @param counted the word under which metrics count it */
    RefusedException(Status status, String counted) {
        super(status.message(), null, false, false);
        this.status = status;
        this.counted = counted;
    }

    static RefusedException tooLarge(int limit) {
        String message = "the review is larger than " + limit + " bytes; make the object smaller";
        return new RefusedException(Status.of(413, "RequestEntityTooLarge", message), "too-large");
    }

    static RefusedException overloaded() {
        String message = "the webhook has too much to do just now; try again in a second";
        return new RefusedException(Status.of(429, "TooManyRequests", message), "overloaded");
    }

    static RefusedException mediaType() {
        String message = "the review has to be sent as Content-Type: application/json in UTF-8, not compressed";
        return new RefusedException(Status.of(415, "UnsupportedMediaType", message), "media-type");
    }

    static RefusedException slowBody() {
        return new RefusedException(Status.of(408, "Timeout", "the review didn't arrive in time"), "slow-body");
    }

    static RefusedException timeout() {
        String message = "the review couldn't be judged within the time that the API server waits";
        return new RefusedException(Status.of(504, "Timeout", message), "timeout");
    }

    Status status() {
        return status;
    }

    String counted() {
        return counted;
    }
}
