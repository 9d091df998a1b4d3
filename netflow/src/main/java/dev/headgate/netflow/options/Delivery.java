package dev.headgate.netflow.options;

/** What holds for a flow when the job fails in between. */
public enum Delivery {
    /** It may be there twice. */
    AT_LEAST_ONCE,
    /** Readers of committed records see it once. */
    EXACTLY_ONCE
}
