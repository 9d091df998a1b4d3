package dev.headgate.flink.value;

import dev.headgate.flink.FlinkVersion;
import java.math.BigInteger;
import java.util.Locale;

/**
 * A span of time as Flink reads it: {@code org.apache.flink.util.TimeUtils#parseDuration} of 1.17 to 2.3.
 *
 * @param nanoseconds beyond the whole seconds, less than a second
 */
public record Duration(long seconds, int nanoseconds) implements Comparable<Duration> {
    private static final BigInteger NANOSECONDS = BigInteger.valueOf(1_000_000_000);
    private static final int MOST_DIGITS = 40;
    private static final int LONGEST_UNIT = 12;
    private static final String[][] LABELS = {
        {"d", "day", "days"},
        {"h", "hour", "hours"},
        {"min", "m", "minute", "minutes"},
        {"s", "sec", "secs", "second", "seconds"},
        {"ms", "milli", "millis", "millisecond", "milliseconds"},
        {"\u00b5s", "micro", "micros", "microsecond", "microseconds"},
        {"ns", "nano", "nanos", "nanosecond", "nanoseconds"}
    };
    private static final long[] NANOSECONDS_EACH = {
        86_400_000_000_000L, 3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L, 1L
    };
    private static final int MILLISECONDS = 4;

    /**
     * Reads digits and one unit; digits alone are milliseconds. From 2.1 on Flink reads ISO 8601 (PT10S) too, and from 2.0
     * on numbers beyond 64 bits where the whole is within.
     *
     * @param version null where it is unknown: what any version reads is read
     */
    public static Reading<Duration> parse(String text, FlinkVersion version) {
        boolean wide = version == null || version.isAtLeast(2, 0);
        boolean iso = version == null || version.isAtLeast(2, 1);
        String trimmed = text.trim();
        int digits = Digits.leading(trimmed);
        if (trimmed.isEmpty()) {
            return Reading.refused("is blank");
        }
        if (digits == 0) {
            return iso || !IsoDuration.looksLike(trimmed)
                    ? IsoDuration.parse(trimmed)
                    : Reading.refused("is a duration in ISO 8601, which Flink reads from 2.1 on");
        }
        String label = trimmed.substring(digits).trim();
        int unit = label.isEmpty() ? MILLISECONDS : unit(label);
        if (unit < 0) {
            return Reading.refused(
                    "has the unit " + Excerpt.of(label) + ", and Flink knows d, h, min, s, ms, \u00b5s and ns");
        }
        int start = 0;
        while (start < digits && trimmed.charAt(start) == '0') {
            start++;
        }
        if (digits - start > MOST_DIGITS || !wide && Digits.number(trimmed, digits) < 0) {
            return Reading.refused("is too long a time for Flink");
        }
        BigInteger number = start == digits ? BigInteger.ZERO : new BigInteger(trimmed.substring(start, digits));
        BigInteger[] whole =
                number.multiply(BigInteger.valueOf(NANOSECONDS_EACH[unit])).divideAndRemainder(NANOSECONDS);
        return whole[0].bitLength() > 63
                ? Reading.refused("is too long a time for Flink")
                : Reading.of(new Duration(whole[0].longValue(), whole[1].intValue()));
    }

    /** Whether a text is digits alone, which Flink takes for milliseconds. */
    public static boolean hasNoUnit(String text) {
        return MemorySize.hasNoUnit(text);
    }

    private static int unit(String label) {
        if (label.length() > LONGEST_UNIT) {
            return -1;
        }
        String lower = label.toLowerCase(Locale.US);
        for (int unit = 0; unit < LABELS.length; unit++) {
            for (String name : LABELS[unit]) {
                if (name.equals(lower)) {
                    return unit;
                }
            }
        }
        return -1;
    }

    public boolean isZero() {
        return seconds == 0 && nanoseconds == 0;
    }

    /** Whole milliseconds; what is too long for a long counts as its largest value. */
    public long milliseconds() {
        return seconds > (Long.MAX_VALUE - 999) / 1000 ? Long.MAX_VALUE : seconds * 1000 + nanoseconds / 1_000_000;
    }

    @Override
    public int compareTo(Duration other) {
        int order = Long.compare(seconds, other.seconds);
        return order == 0 ? Integer.compare(nanoseconds, other.nanoseconds) : order;
    }

    /** In the largest unit that needs no fraction, such as {@code 5 min}: {@code TimeUtils#formatWithHighestUnit}. */
    @Override
    public String toString() {
        if (isZero()) {
            return "0 ms";
        }
        BigInteger whole = BigInteger.valueOf(seconds).multiply(NANOSECONDS).add(BigInteger.valueOf(nanoseconds));
        int unit = 0;
        while (whole.mod(BigInteger.valueOf(NANOSECONDS_EACH[unit])).signum() != 0) {
            unit++;
        }
        return whole.divide(BigInteger.valueOf(NANOSECONDS_EACH[unit])) + " " + LABELS[unit][0];
    }
}
