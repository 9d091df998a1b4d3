package dev.headgate.yaml;

import dev.headgate.manifest.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** What kubectl makes of an unquoted scalar: YAML 1.1 with Go's numbers, sent to the API server as JSON. */
final class KubectlScalar {
    private static final int MOST_DIGITS = 400;

    private KubectlScalar() {}

    /** The scalar as kubectl sends it, with a doubt where other readers see something else; null where it refuses it. */
    static PlainScalar of(PlainScalar plain, String written) {
        if (plain.ambiguous() == null) {
            return plain.type() == Scalar.Type.DECIMAL ? number(plain.text(), null, plain.rewritten()) : plain;
        }
        if (isBoolean(written)) {
            char second = written.length() > 1 ? Character.toLowerCase(written.charAt(1)) : ' ';
            char first = Character.toLowerCase(written.charAt(0));
            boolean yes = first == 'y' || first == 'o' && second == 'n';
            return doubtful(Scalar.Type.BOOLEAN, yes ? "true" : "false", plain);
        }
        String digits = written.replace("_", "");
        String unsigned = digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
        if (unsigned.startsWith(".") && unsigned.length() > 1 && Character.isLetter(unsigned.charAt(1))) {
            return null;
        }
        BigInteger whole = prefixed(unsigned.toLowerCase(Locale.ROOT));
        if (whole != null) {
            return doubtful(Scalar.Type.INTEGER, (digits.startsWith("-") ? whole.negate() : whole).toString(), plain);
        }
        return number(digits, plain.ambiguous(), false);
    }

    private static boolean isBoolean(String written) {
        return written.length() <= 3 && Character.isLetter(written.charAt(0));
    }

    /** A whole number in octal, binary or hexadecimal; null for any other. */
    private static BigInteger prefixed(String unsigned) {
        if (unsigned.length() < 2 || unsigned.charAt(0) != '0' || unsigned.length() > MOST_DIGITS) {
            return null;
        }
        int radix =
                switch (unsigned.charAt(1)) {
                    case 'x' -> 16;
                    case 'b' -> 2;
                    default -> 8;
                };
        String digits = Character.isLetter(unsigned.charAt(1)) ? unsigned.substring(2) : unsigned.substring(1);
        for (int i = 0; i < digits.length(); i++) {
            if (Character.digit(digits.charAt(i), radix) < 0) {
                return null;
            }
        }
        return digits.isEmpty() ? null : new BigInteger(digits, radix);
    }

    private static PlainScalar number(String digits, PlainScalar.Ambiguity ambiguity, boolean rewritten) {
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            return new PlainScalar(Scalar.Type.TEXT, digits, ambiguity, false);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e18;
        return whole
                ? new PlainScalar(Scalar.Type.INTEGER, exact.toBigInteger().toString(), ambiguity, rewritten)
                : new PlainScalar(
                        Scalar.Type.DECIMAL, exact.stripTrailingZeros().toString(), ambiguity, rewritten);
    }

    private static PlainScalar doubtful(Scalar.Type type, String text, PlainScalar plain) {
        return new PlainScalar(type, text, plain.ambiguous(), false);
    }
}
