package dev.headgate.field;

import java.util.Optional;

/** Reads whole numbers as Flink does: an optional sign and digits, nothing around them. */
public final class Integers {
    private static final int LONGEST = 18;

    private Integers() {}

    public static Optional<Long> parse(String text) {
        int digits = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.length() == digits || text.length() > LONGEST) {
            return Optional.empty();
        }
        for (int i = digits; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(Long.parseLong(text));
    }
}
