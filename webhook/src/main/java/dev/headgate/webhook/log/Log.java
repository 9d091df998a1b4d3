package dev.headgate.webhook.log;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Writes lines behind the back of who logs them; while nobody reads or nothing can be written, lines are dropped and counted. */
public final class Log implements AutoCloseable {
    private static final int WAITING = 4096;
    private static final long LAST_LINES_MILLIS = 1000;

    private final BlockingQueue<byte[]> lines = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final OutputStream out;
    private final Thread writer;
    private volatile boolean closing;

    public Log(OutputStream out) {
        this.out = out;
        this.writer = new Thread(this::write, "log");
        writer.setDaemon(true);
        writer.start();
    }

    /** Takes a line, and never waits. */
    public void add(LogLine line) {
        if (!lines.offer(line.bytes())) {
            dropped.incrementAndGet();
        }
    }

    /** How many lines nobody will ever see. */
    public long dropped() {
        return dropped.get();
    }

    /** Waits a moment for the last lines to be written. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(LAST_LINES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        long told = 0;
        while (true) {
            byte[] line = next();
            if (line == null && closing) {
                return;
            }
            long count = dropped.get();
            if (count != told
                    && put(LogLine.warning("log-lines-dropped")
                            .number("count", count - told)
                            .bytes())) {
                told = count;
            }
            if (line != null && !put(line)) {
                dropped.incrementAndGet();
            }
        }
    }

    private byte[] next() {
        try {
            return lines.poll(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return null; // nobody interrupts this thread but to look again
        }
    }

    private boolean put(byte[] line) {
        try {
            out.write(line);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
