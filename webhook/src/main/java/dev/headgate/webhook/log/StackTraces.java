package dev.headgate.webhook.log;

/** What failed and where, as text for our own log: without the messages of exceptions, which may hold values of objects. */
public final class StackTraces {
    private static final int DEEPEST = 40;

    private StackTraces() {}

    public static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < frames.length && i < DEEPEST; i++) {
                text.append("  at ").append(frames[i]).append('\n');
            }
        }
        return text.toString();
    }
}
