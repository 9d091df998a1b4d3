package dev.headgate.webhook.cluster;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts what is learnt of the cluster, and lets others wait for more. */
final class Changes {
    private long count;

    synchronized long count() {
        return count;
    }

    synchronized void add() {
        count++;
        notifyAll();
    }

    synchronized boolean await(long known, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toNanos(); count == known && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return count != known;
    }
}
