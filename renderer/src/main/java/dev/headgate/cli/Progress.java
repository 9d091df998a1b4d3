package dev.headgate.cli;

import java.io.PrintWriter;
import java.util.function.IntConsumer;

/** Tells a waiting person how far a long run is; silent where nobody looks, and in the first second. */
final class Progress implements IntConsumer, AutoCloseable {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE = 200_000_000L;

    private final PrintWriter err;
    private final boolean terminal = Boolean.getBoolean("headgate.stderr.terminal");
    private long next = System.nanoTime() + PATIENCE;
    private boolean shown;

    Progress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(int targets) {
        if (terminal && System.nanoTime() - next > 0) {
            err.print("\rheadgate: " + targets + " targets rendered");
            err.flush();
            shown = true;
            next = System.nanoTime() + PAUSE;
        }
    }

    /** Clears the line for what follows. */
    @Override
    public void close() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
