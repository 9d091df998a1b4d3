package dev.headgate.flink.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * An amount of memory, read and written as Flink does: {@code org.apache.flink.configuration.MemorySize}, the same in
 * 1.17 to 2.3.
 */
public record MemorySize(long bytes) implements Comparable<MemorySize> {
    private static final String[][] UNITS = {
        {"b", "bytes"},
        {"k", "kb", "kibibytes"},
        {"m", "mb", "mebibytes"},
        {"g", "gb", "gibibytes"},
        {"t", "tb", "tebibytes"}
    };

    public MemorySize {
        if (bytes < 0) {
            throw new IllegalArgumentException("negative memory: " + bytes);
        }
    }

    public static MemorySize ofMebibytes(long mebibytes) {
        return new MemorySize(Math.multiplyExact(mebibytes, 1L << 20));
    }

    /** Reads digits and, after any blanks, one of Flink's units in either case; digits alone are bytes. */
    public static Reading<MemorySize> parse(String text) {
        String trimmed = text.trim();
        int digits = Digits.leading(trimmed);
        if (digits == 0) {
            return Reading.refused(trimmed.isEmpty() ? "is blank" : "doesn't start with a digit");
        }
        int power = power(trimmed.substring(digits).trim());
        if (power < 0) {
            return Reading.refused(
                    "has the unit " + Excerpt.of(trimmed.substring(digits).trim())
                            + ", and Flink knows b, k, m, g and t (kb, mb, gb, tb)");
        }
        int shift = 10 * power;
        long number = Digits.number(trimmed, digits);
        return number < 0 || number > Long.MAX_VALUE >> shift
                ? Reading.refused("is more bytes than a 64-bit number can hold")
                : Reading.of(new MemorySize(number << shift));
    }

    /** Whether a text is digits alone, which Flink takes for bytes. */
    public static boolean hasNoUnit(String text) {
        String trimmed = text.trim();
        int digits = Digits.leading(trimmed);
        return digits > 0 && digits == trimmed.length();
    }

    private static int power(String unit) {
        if (unit.isEmpty()) {
            return 0;
        }
        if (unit.length() > 9) {
            return -1;
        }
        String lower = unit.toLowerCase(Locale.US);
        for (int power = 0; power < UNITS.length; power++) {
            for (String name : UNITS[power]) {
                if (name.equals(lower)) {
                    return power;
                }
            }
        }
        return -1;
    }

    /** A share of it, rounded down as Flink does: {@code MemorySize.multiply}. */
    public MemorySize multiply(double factor) {
        BigDecimal product = BigDecimal.valueOf(bytes).multiply(BigDecimal.valueOf(factor));
        if (product.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new ArithmeticException("long overflow");
        }
        return new MemorySize(product.longValue());
    }

    public double mebibytes() {
        return bytes / (double) (1L << 20);
    }

    @Override
    public int compareTo(MemorySize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** As Flink's messages write it: {@code toHumanReadableString}, such as {@code 1.395gb (1497600000 bytes)}. */
    public String inWords() {
        int power = UNITS.length - 1;
        while (power > 0 && bytes <= 1L << 10 * power) {
            power--;
        }
        if (power == 0) {
            return bytes + " bytes";
        }
        double rounded = 1.0 * bytes / (1L << 10 * power);
        return new BigDecimal(Double.toString(rounded))
                        .setScale(3, RoundingMode.HALF_UP)
                        .toPlainString()
                + UNITS[power][1] + " (" + bytes + " bytes)";
    }

    /** As a person writes it: in the largest unit that needs no fraction, such as {@code 1600m}. */
    public String written() {
        int power = power();
        return (bytes >> 10 * power) + UNITS[power][0];
    }

    /** As Flink writes it: in the largest unit that needs no fraction, such as {@code 64 mb}; whole tebibytes in bytes. */
    @Override
    public String toString() {
        int power = power();
        return power == UNITS.length - 1 ? bytes + " bytes" : (bytes >> 10 * power) + " " + UNITS[power][1];
    }

    /** Of the largest unit that needs no fraction. */
    private int power() {
        int power = 0;
        while (power < UNITS.length - 1 && bytes != 0 && bytes % (1L << 10 * (power + 1)) == 0) {
            power++;
        }
        return power;
    }
}
