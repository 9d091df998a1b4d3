package dev.headgate.webhook.cluster;

import java.util.concurrent.atomic.AtomicLong;

/** Bounds the memory of all objects that are kept. */
final class Room {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Room(long most) {
        this.most = most;
    }

    long taken() {
        return taken.get();
    }

    /** Takes room for so many bytes; false where there isn't so much. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) > most) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
