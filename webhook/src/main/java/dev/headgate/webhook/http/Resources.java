package dev.headgate.webhook.http;

import dev.headgate.webhook.health.Readiness;
import dev.headgate.webhook.limit.Memory;
import dev.headgate.webhook.limit.Timers;
import dev.headgate.webhook.limit.Workers;

/** What all requests share, each part of it bounded. */
public record Resources(Memory memory, Timers timers, Workers ordinary, Workers large, Readiness readiness) {
    /** The threads for a review of ordinary size, or for a large one. */
    Workers workers(boolean isLarge) {
        return isLarge ? large : ordinary;
    }
}
