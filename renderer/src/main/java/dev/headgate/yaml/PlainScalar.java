package dev.headgate.yaml;

import dev.headgate.manifest.Scalar;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an unquoted scalar means, by rules of our own: the parsers of kubectl, kustomize and Java disagree about them.
 *
 * @param text the value as JSON writes it
 * @param ambiguous why it can't be understood, or null
 * @param rewritten whether another spelling of the value would have been plainer
 */
record PlainScalar(Scalar.Type type, String text, Ambiguity ambiguous, boolean rewritten) {
    /** What is wrong with a scalar and what to write instead. */
    record Ambiguity(String what, String fix) {}

    private static final Map<String, PlainScalar> WORDS = new HashMap<>();
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern PLUS = Pattern.compile("\\+(0|[1-9][0-9]*)");
    private static final Pattern OCTAL = Pattern.compile("0[0-7]+");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern PREFIXED = Pattern.compile("[-+]?0([bB][01]+|[oO][0-7]+|[xX][0-9a-fA-F]+)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");
    private static final Pattern NO_NUMBER = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    static {
        for (String word : new String[] {"", "~", "null", "Null", "NULL"}) {
            WORDS.put(word, new PlainScalar(Scalar.Type.NULL, "null", null, false));
        }
        for (String word : new String[] {"true", "True", "TRUE"}) {
            WORDS.put(word, new PlainScalar(Scalar.Type.BOOLEAN, "true", null, !word.equals("true")));
        }
        for (String word : new String[] {"false", "False", "FALSE"}) {
            WORDS.put(word, new PlainScalar(Scalar.Type.BOOLEAN, "false", null, !word.equals("false")));
        }
        for (String word : new String[] {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON"}) {
            WORDS.put(word, ambiguousBoolean(word, "true"));
        }
        for (String word : new String[] {"n", "N", "no", "No", "NO", "off", "Off", "OFF"}) {
            WORDS.put(word, ambiguousBoolean(word, "false"));
        }
    }

    static PlainScalar of(String text) {
        if (text.length() <= 5) {
            PlainScalar word = WORDS.get(text);
            if (word != null) {
                return word;
            }
        }
        char first = text.charAt(0);
        boolean numberLike = first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.';
        return numberLike && text.length() <= 1000 ? number(text) : text(text);
    }

    private static PlainScalar number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return integer(text, text.equals("-0"));
        }
        if (PLUS.matcher(text).matches()) {
            return integer(text.substring(1), true);
        }
        if (OCTAL.matcher(text).matches()) {
            return new PlainScalar(Scalar.Type.OCTAL, new BigInteger(text, 8).toString(), null, true);
        }
        if (LEADING_ZERO.matcher(text).matches()) {
            return ambiguous(
                    text,
                    "a leading zero is octal to some readers",
                    "write it without the zero, or in quotes if text is meant");
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), 16).toString(), true);
        }
        if (PREFIXED.matcher(text).matches()) {
            return ambiguous(
                    text,
                    "a number to some readers and text to others",
                    "write it in decimal, or in quotes if text is meant");
        }
        if (text.indexOf('_') >= 0) {
            PlainScalar without = of(text.replace("_", ""));
            return without.type() == Scalar.Type.TEXT && without.ambiguous() == null
                    ? text(text)
                    : ambiguous(
                            text,
                            "underscores in a number make it text to some readers",
                            "leave out the underscores, or put it in quotes if text is meant");
        }
        if (NO_NUMBER.matcher(text).matches()) {
            return ambiguous(text, "JSON has no such number", "put it in quotes if text is meant");
        }
        return DECIMAL.matcher(text).matches() ? decimal(text) : text(text);
    }

    private static PlainScalar integer(String digits, boolean rewritten) {
        BigInteger value = new BigInteger(digits);
        if (value.compareTo(LEAST) < 0 || value.compareTo(GREATEST) > 0) {
            return ambiguous(
                    digits,
                    "the number does not fit 64 bits, so that some readers round it",
                    "put it in quotes if text is meant");
        }
        return new PlainScalar(Scalar.Type.INTEGER, value.toString(), null, rewritten);
    }

    private static PlainScalar decimal(String text) {
        if (Double.isInfinite(Double.parseDouble(text))) {
            // a commit such as 12e4567 looks like a number beyond all bounds; kubectl takes it for text too
            return COMMIT.matcher(text).matches()
                    ? text(text)
                    : ambiguous(
                            text,
                            "the number is too large, so that some readers refuse it",
                            "put it in quotes if text is meant");
        }
        String plain = text.startsWith("+") ? text.substring(1) : text;
        plain = plain.replaceFirst("^(-?)\\.", "$10.").replaceFirst("\\.($|[eE])", ".0$1");
        return new PlainScalar(Scalar.Type.DECIMAL, plain, null, !plain.equals(text));
    }

    private static PlainScalar text(String text) {
        return new PlainScalar(Scalar.Type.TEXT, text, null, false);
    }

    private static PlainScalar ambiguousBoolean(String word, String meaning) {
        return ambiguous(
                word,
                "'" + word + "' is a boolean to some readers and text to others",
                "write " + meaning + ", or \"" + word + "\" if text is meant");
    }

    private static PlainScalar ambiguous(String text, String what, String fix) {
        return new PlainScalar(Scalar.Type.TEXT, text, new Ambiguity(what, fix), false);
    }
}
