package dev.headgate.netflow.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Output that never ends within a line, even if the process is told to end. */
final class WholeLines {
    private static final int ENOUGH = 1 << 16;
    /** Seconds that a reader which has stopped reading may hold up the end. */
    private static final int GRACE = 1;

    private final OutputStream out;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * ENOUGH);
    private final ReentrantLock lock = new ReentrantLock();

    WholeLines(OutputStream out) {
        this.out = out;
    }

    void write(byte[] line) throws IOException {
        lock.lock();
        try {
            buffer.writeBytes(line);
            buffer.write('\n');
            if (buffer.size() >= ENOUGH) {
                flush();
            }
        } finally {
            lock.unlock();
        }
    }

    void flush() throws IOException {
        lock.lock();
        try {
            buffer.writeTo(out);
            buffer.reset();
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is left, and lets nobody write again: for the end of the process. */
    void end() {
        try {
            if (lock.tryLock(GRACE, TimeUnit.SECONDS)) {
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // nobody reads any more
            return;
        }
    }
}
