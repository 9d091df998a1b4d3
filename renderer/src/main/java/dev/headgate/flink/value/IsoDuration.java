package dev.headgate.flink.value;

/**
 * A duration in ISO 8601 as {@code java.time.Duration#parse} reads it, which Flink 2 falls back to; without a regular
 * expression, whose stack a hostile text could exhaust.
 */
final class IsoDuration {
    private static final String UNITS = "DHMS";
    private static final long[] SECONDS = {86_400, 3_600, 60, 1};

    private final String text;
    private int at;

    private IsoDuration(String text) {
        this.text = text;
    }

    static boolean looksLike(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return start < text.length() && (text.charAt(start) | 0x20) == 'p';
    }

    static Reading<Duration> parse(String text) {
        if (!looksLike(text)) {
            return Reading.refused("doesn't start with a digit");
        }
        try {
            return new IsoDuration(text).read();
        } catch (ArithmeticException e) {
            return Reading.refused("is too long a time for Flink");
        }
    }

    private Reading<Duration> read() {
        boolean negated = text.charAt(0) == '-';
        at = text.indexOf(negated || text.charAt(0) == '+' ? text.charAt(1) : text.charAt(0)) + 1;
        long[] seconds = new long[UNITS.length()];
        int nanoseconds = 0;
        int parts = 0;
        int next = 0;
        boolean time = false;
        while (at < text.length()) {
            if (!time && (text.charAt(at) | 0x20) == 't') {
                time = true;
                next = 1;
                // The parser of Java minds a T that nothing follows, but not a t.
                parts = text.charAt(at) == 'T' ? 0 : parts;
                at++;
                continue;
            }
            int start = at;
            boolean negative = text.charAt(start) == '-';
            int first = negative || text.charAt(start) == '+' ? start + 1 : start;
            int end = Digits.from(text, first);
            if (end == first || end == text.length()) {
                return malformed();
            }
            at = end;
            int fraction = 0;
            boolean hasFraction = text.charAt(at) == '.' || text.charAt(at) == ',';
            if (hasFraction) {
                int last = Digits.from(text, ++at);
                if (last - at > 9 || last == text.length()) {
                    return malformed();
                }
                fraction = fraction(at, last);
                at = last;
            }
            int unit = UNITS.indexOf(Character.toUpperCase(text.charAt(at)), next);
            if (text.charAt(at) > 'z' || unit < 0 || unit > 0 != time || hasFraction && unit != 3) {
                return malformed();
            }
            at++;
            long number = Digits.number(text.substring(first, end), end - first);
            if (number < 0) {
                return Reading.refused("is too long a time for Flink");
            }
            seconds[unit] = Math.multiplyExact(negative ? -number : number, SECONDS[unit]);
            nanoseconds += negative ? -fraction : fraction;
            next = unit + 1;
            parts++;
        }
        return parts == 0 ? malformed() : sum(negated, seconds, nanoseconds);
    }

    private int fraction(int start, int end) {
        int fraction = 0;
        for (int i = 0; i < 9; i++) {
            fraction = fraction * 10 + (start + i < end ? text.charAt(start + i) - '0' : 0);
        }
        return fraction;
    }

    /** From the smallest unit up, as Java adds them: what overflows on the way is refused. */
    private static Reading<Duration> sum(boolean negated, long[] parts, int nanoseconds) {
        long seconds = 0;
        for (int unit = parts.length - 1; unit >= 0; unit--) {
            seconds = Math.addExact(parts[unit], seconds);
        }
        long whole = nanoseconds < 0 ? Math.subtractExact(seconds, 1) : seconds;
        int rest = nanoseconds < 0 ? nanoseconds + 1_000_000_000 : nanoseconds;
        if (negated) {
            whole = rest == 0 ? Math.negateExact(whole) : Math.subtractExact(Math.negateExact(whole), 1);
            rest = rest == 0 ? 0 : 1_000_000_000 - rest;
        }
        return whole < 0 ? Reading.refused("is negative") : Reading.of(new Duration(whole, rest));
    }

    private static Reading<Duration> malformed() {
        return Reading.refused("is no duration: write digits and a unit, such as 10s, or ISO 8601 such as PT10S");
    }
}
