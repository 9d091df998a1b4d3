package dev.headgate.change;

/** What an operator does about a field that changed, by the Apache operator's words, from the least to the most. */
public enum SpecDiff {
    /** Nothing now; some of these fields decide how the next restart goes. */
    IGNORE,
    /** The running job goes on with another parallelism, or other TaskManagers. */
    SCALE,
    /** The job stops and starts again as its upgrade mode says. */
    UPGRADE,
    /** The job is cancelled without keeping its state, and starts again from job.initialSavepointPath. */
    SAVEPOINT_REDEPLOY
}
