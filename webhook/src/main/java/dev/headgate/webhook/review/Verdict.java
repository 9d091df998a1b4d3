package dev.headgate.webhook.review;

/** What became of a review. */
public enum Verdict {
    /** Judged, and nothing is wrong. */
    ALLOWED("allowed"),
    /** Judged and let through with warnings. */
    WARNED("warned"),
    /** Judged and refused. */
    DENIED("denied"),
    /** Let through without a look, because no rule may stand in the way of such a request. */
    PASSED("passed");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As logs and metrics write it. */
    public String word() {
        return word;
    }
}
