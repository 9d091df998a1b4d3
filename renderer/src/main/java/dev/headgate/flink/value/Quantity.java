package dev.headgate.flink.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A quantity as the API server of Kubernetes reads it ({@code resource.ParseQuantity} of apimachinery): an exact number,
 * rounded up to billionths and held below 2^63 as it does.
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int DIGITS_BEFORE = 40;
    private static final int DIGITS_BEHIND = 90;
    private static final String BINARY = "KMGTPE";
    private static final String DECIMAL = "numkMGTPE";
    private static final int[] EXPONENTS = {-9, -6, -3, 3, 6, 9, 12, 15, 18};

    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    /** Reads a sign, digits with or without a point, and a suffix: one letter, one letter and i, or an exponent. */
    public static Reading<Quantity> parse(String written) {
        String text = withoutBlanks(written);
        if (text.isEmpty()) {
            return Reading.refused("is blank");
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int point = Digits.from(text, start);
        boolean fraction = point < text.length() && text.charAt(point) == '.';
        int end = fraction ? Digits.from(text, point + 1) : point;
        // The server takes a number without digits for 0; only the schemas of its kinds may ask for some.
        boolean hasDigits = end - start > (fraction ? 1 : 0);
        String suffix = text.substring(end);
        int exponent = 0;
        int binary = 0;
        if (suffix.length() == 2 && suffix.charAt(1) == 'i' && BINARY.indexOf(suffix.charAt(0)) >= 0) {
            binary = 10 * (BINARY.indexOf(suffix.charAt(0)) + 1);
        } else if (suffix.length() == 1 && DECIMAL.indexOf(suffix.charAt(0)) >= 0) {
            exponent = EXPONENTS[DECIMAL.indexOf(suffix.charAt(0))];
        } else if (suffix.length() > 1 && (suffix.charAt(0) | 0x20) == 'e') {
            int sign = suffix.charAt(1) == '-' || suffix.charAt(1) == '+' ? 2 : 1;
            int last = Digits.from(suffix, sign);
            long power = Digits.number(suffix.substring(sign), last - sign);
            if (last == sign || last < suffix.length() || power < 0) {
                return Reading.refused("has the exponent " + Excerpt.of(suffix) + ", which is no whole number");
            }
            int bounded = (int) Math.min(power, 10_000_000);
            exponent = suffix.charAt(1) == '-' ? -bounded : bounded;
        } else if (!suffix.isEmpty()) {
            return Reading.refused(
                    hasDigits
                            ? "has the suffix " + Excerpt.of(suffix)
                                    + ", and Kubernetes knows n, u, m, k, M, G, T, P, E and Ki, Mi, Gi, Ti, Pi, Ei"
                            : "doesn't start with a number");
        }
        String whole = text.substring(start, point);
        String behind = fraction ? text.substring(point + 1, end) : "";
        BigDecimal number = number(whole, behind, exponent, binary);
        return Reading.of(new Quantity(text.charAt(0) == '-' ? number.negate() : number));
    }

    /** Spaces around it are dropped, but not tabs and line breaks: the server does so before it reads the escapes of JSON. */
    private static String withoutBlanks(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isSpaceChar(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isSpaceChar(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Digits beyond those that can matter are cut, so that a hostile text costs no more than its length. */
    private static BigDecimal number(String whole, String behind, int exponent, int binary) {
        String digits = whole + behind;
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        if (first == digits.length()) {
            return BigDecimal.ZERO;
        }
        int before = whole.length() - first + exponent;
        if (before > DIGITS_BEFORE) {
            return LARGEST;
        }
        if (before < -DIGITS_BEHIND) {
            return BigDecimal.ONE.movePointLeft(9);
        }
        int last = Math.min(digits.length(), first + before + DIGITS_BEHIND + 1);
        BigInteger unscaled = new BigInteger(digits.substring(first, last));
        BigDecimal number =
                new BigDecimal(unscaled, last - first - before).multiply(new BigDecimal(BigInteger.TWO.pow(binary)));
        BigDecimal rounded = number.setScale(Math.min(9, Math.max(0, number.scale())), RoundingMode.UP);
        if (rest(digits, last) && rounded.compareTo(number) == 0) {
            rounded = rounded.setScale(9).add(BigDecimal.ONE.movePointLeft(9));
        }
        return rounded.min(LARGEST);
    }

    private static boolean rest(String digits, int from) {
        for (int i = from; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return true;
            }
        }
        return false;
    }

    public int signum() {
        return value.signum();
    }

    /** Rounded up to a whole number, as Kubernetes counts bytes: {@code Quantity.Value()}. */
    public long whole() {
        return value.setScale(0, RoundingMode.UP).longValue();
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
