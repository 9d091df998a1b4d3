package dev.headgate.rules;

/** Ends a judgement that nobody waits for any more. */
public final class AbandonedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AbandonedException() {
        super("nobody waits for this judgement", null, false, false);
    }

    /** Ends it where its thread was interrupted, which is how a caller gives it up; costs next to nothing otherwise. */
    public static void throwIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new AbandonedException();
        }
    }
}
