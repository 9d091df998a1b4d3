package dev.headgate.netflow.flow;

/** That a line can't be normalised: thrown where the reason is found, and caught where the line came in. */
public final class RefusedException extends Exception {
    private static final int LONGEST = 80;

    private final Reason reason;
    private final String field;

    /**
     * Shortens what it is told, and takes its control characters away.
     *
     * @param field the collector's name of the field; null where none is to blame
     */
    public RefusedException(Reason reason, String field, String detail) {
        // without a stack trace: a flood of bad lines must not cost more than one of good ones
        super(printable(detail), null, false, false);
        this.reason = reason;
        this.field = field == null ? null : printable(field);
    }

    public Reason reason() {
        return reason;
    }

    /** The collector's name of the field that is to blame; null where none is. */
    public String field() {
        return field;
    }

    private static String printable(String detail) {
        if (detail.isEmpty()) {
            return "it is empty";
        }
        StringBuilder text = new StringBuilder();
        int end = Math.min(detail.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = detail.charAt(i);
            // a line and nothing that moves the cursor or turns its direction, which are all beyond Latin
            text.append(c < ' ' || c > '~' ? '?' : c);
        }
        return detail.length() > LONGEST ? text.append("...").toString() : text.toString();
    }
}
