package dev.headgate.flink.value;

import java.util.ArrayList;
import java.util.List;

/** Splits a text at a delimiter outside quotes: Flink's {@code StructuredOptionsSplitter}, the same in 1.17 to 2.3. */
public final class SplitText {
    private final String text;
    private final char delimiter;
    private final List<String> parts = new ArrayList<>();
    private int at;
    /** Whether what was read last was a delimiter; two in a row have an empty text between. */
    private boolean afterDelimiter;
    /** Whether what was read last was in quotes, behind which only a delimiter may follow. */
    private boolean afterQuotes;

    private SplitText(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The parts without the blanks and quotes around them; a doubled quote within quotes stands for one. */
    public static Reading<List<String>> split(String text, char delimiter) {
        return new SplitText(text, delimiter).split();
    }

    private Reading<List<String>> split() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) && c != delimiter) {
                at++;
            } else if (c == delimiter) {
                if (afterDelimiter) {
                    parts.add("");
                }
                afterDelimiter = true;
                afterQuotes = false;
                at++;
            } else if (afterQuotes) {
                return Reading.refused("goes on behind a closing quote");
            } else {
                afterDelimiter = false;
                afterQuotes = c == '\'' || c == '"';
                if (afterQuotes && !quoted(c)) {
                    return Reading.refused("has a quote that isn't closed");
                }
                if (!afterQuotes) {
                    int end = text.indexOf(delimiter, at);
                    parts.add(text.substring(at, end < 0 ? text.length() : end).trim());
                    at = end < 0 ? text.length() : end;
                }
            }
        }
        return Reading.of(parts);
    }

    private boolean quoted(char quote) {
        StringBuilder part = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) != quote) {
                part.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                part.append(quote);
                i++;
            } else {
                parts.add(part.toString());
                at = i + 1;
                return true;
            }
        }
        return false;
    }
}
