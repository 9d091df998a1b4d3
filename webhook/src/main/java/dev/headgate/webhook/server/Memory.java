package dev.headgate.webhook.server;

import java.util.concurrent.atomic.AtomicLong;

/** Bounds the bytes of all request bodies that are held at one time. */
final class Memory {
    private final long bound;
    private final AtomicLong held = new AtomicLong();

    Memory(long bound) {
        this.bound = bound;
    }

    long held() {
        return held.get();
    }

    /** What one request takes. */
    Share share() {
        return new Share();
    }

    /** Grows while a body arrives, and is given back as a whole. */
    final class Share implements AutoCloseable {
        private long taken;
        private boolean closed;

        /** Takes so many bytes more; false where there is no room for them, or the request is over. */
        synchronized boolean take(int bytes) {
            if (closed || held.addAndGet(bytes) > bound) {
                held.addAndGet(closed ? 0 : -bytes);
                return false;
            }
            taken += bytes;
            return true;
        }

        @Override
        public synchronized void close() {
            closed = true;
            held.addAndGet(-taken);
            taken = 0;
        }
    }
}
