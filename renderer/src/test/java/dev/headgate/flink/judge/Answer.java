package dev.headgate.flink.judge;

/**
 * What Flink made of a question.
 *
 * @param error what it threw, null where it answered
 */
public record Answer(Object value, Throwable error) {
    public boolean isRefused() {
        return error != null;
    }

    /** The messages of the error and its causes, one a line. */
    public String why() {
        StringBuilder why = new StringBuilder();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            why.append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(cause.getMessage())
                    .append('\n');
        }
        return why.toString();
    }
}
