package dev.headgate.webhook.server;

/** What all requests share, each part of it bounded. */
record Resources(Memory memory, Timers timers, Workers ordinary, Workers large, Readiness readiness) {
    /** The threads for a review of ordinary size, or for a large one. */
    Workers workers(boolean isLarge) {
        return isLarge ? large : ordinary;
    }
}
