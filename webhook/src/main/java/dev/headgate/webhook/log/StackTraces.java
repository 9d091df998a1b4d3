package dev.headgate.webhook.log;

import java.io.IOException;

/** What failed and where, as text for our own log: without the messages of exceptions, which may hold values of objects. */
public final class StackTraces {
    private static final int DEEPEST = 40;

    private StackTraces() {}

    public static String of(Throwable thrown) {
        return text(thrown, false);
    }

    /** The same of something that a library failed in, with what the operating system said of it. */
    static String ofLibrary(Throwable thrown) {
        return text(thrown, true);
    }

    /** Those of Java's own input and output name files, ports and bounds, and are nobody's data. */
    private static boolean isOfSystem(Throwable thrown) {
        String name = thrown.getClass().getName();
        return thrown instanceof IOException && (name.startsWith("java.io.") || name.startsWith("java.net."));
    }

    private static String text(Throwable thrown, boolean messages) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append(messages && isOfSystem(cause) ? ": " + cause.getMessage() : "")
                    .append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < frames.length && i < DEEPEST; i++) {
                text.append("  at ").append(frames[i]).append('\n');
            }
        }
        return text.toString();
    }
}
