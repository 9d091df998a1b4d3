package dev.headgate.webhook.judge;

import dev.headgate.manifest.Neighbours;
import java.time.Duration;

/** The other objects of the cluster as far as they are known here, which may be a moment behind what the API server has. */
public interface Cluster extends Neighbours {
    /** Counts the changes that were learnt of; the number as such means nothing. */
    long changes();

    /**
     * Waits until more changes are learnt of than these; false where there were none in time.
     *
     * @param known as {@link #changes} said
     */
    boolean awaitChange(long known, Duration most) throws InterruptedException;
}
