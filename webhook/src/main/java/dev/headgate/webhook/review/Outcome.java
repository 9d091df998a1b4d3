package dev.headgate.webhook.review;

import dev.headgate.problem.Problem;
import dev.headgate.rules.Finding;
import java.util.List;

/** What came of a request: it was judged, it couldn't be understood, or we failed. Never two of these at once. */
public sealed interface Outcome {
    /**
     * The review was answered.
     *
     * @param findings all of them, accepted ones too
     * @param answer the JSON to send
     */
    record Judged(Review review, Verdict verdict, List<Finding> findings, byte[] answer) implements Outcome {}

    /** The request is no review that could be judged. */
    record Unreadable(List<Problem> problems) implements Outcome {}

    /** A bug of ours. */
    record Failed(Review review, Throwable cause) implements Outcome {}
}
