package dev.headgate.netflow.collector;

import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import dev.headgate.netflow.json.JsonScanner;

/** What the scanner has read, or why it isn't what the column needs. */
final class Tokens {
    private Tokens() {}

    /** Whether a text is the name of a number. */
    static boolean isName(int kind, Column column) {
        return kind == JsonScanner.TEXT && column.rendered();
    }

    static long unsigned(int kind, JsonScanner json, Column column) throws RefusedException {
        if (kind != JsonScanner.WHOLE_NUMBER) {
            throw unexpected("a whole number", kind, json, column);
        }
        if (!json.fits()) {
            throw refused(Reason.OUT_OF_RANGE, json, column);
        }
        return json.number();
    }

    static void needText(int kind, JsonScanner json, Column column) throws RefusedException {
        if (kind != JsonScanner.TEXT) {
            throw unexpected("text", kind, json, column);
        }
    }

    static void needList(int kind, JsonScanner json, Column column) throws RefusedException {
        if (kind != JsonScanner.LIST) {
            throw unexpected("a list", kind, json, column);
        }
    }

    /** A refusal with the value as its detail. */
    static RefusedException refused(Reason reason, JsonScanner json, Column column) {
        return new RefusedException(reason, column.name(), json.text().string());
    }

    private static RefusedException unexpected(String what, int kind, JsonScanner json, Column column) {
        String found =
                switch (kind) {
                    case JsonScanner.OBJECT -> "an object";
                    case JsonScanner.LIST -> "a list";
                    case JsonScanner.TEXT -> "the text '" + json.text().string() + "'";
                    default -> json.text().string();
                };
        return new RefusedException(Reason.BAD_TYPE, column.name(), "expected " + what + ", found " + found);
    }
}
