package dev.headgate.webhook.limit;

import java.util.concurrent.atomic.AtomicLong;

/** Bounds the bytes of all request bodies that are held at one time. */
public final class Memory {
    private final long bound;
    private final AtomicLong held = new AtomicLong();

    public Memory(long bound) {
        this.bound = bound;
    }

    public long held() {
        return held.get();
    }

    /** What one request takes. */
    public Share share() {
        return new Share();
    }

    /** Grows while a body arrives, and is given back as a whole. */
    public final class Share implements AutoCloseable {
        private long taken;
        private boolean closed;

        /** Takes so many bytes more; false where there is no room for them, or the request is over. */
        public synchronized boolean take(int bytes) {
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
