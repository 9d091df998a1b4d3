package dev.headgate.flink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A table that the jar holds: lines in the order of their first word, found by bisection, so that a cold process pays for
 * those it asks for and not for the hundreds it doesn't.
 */
public final class ShippedLines {
    /** More than rules ask for; what strangers write must not fill the memory. */
    private static final int MOST_KNOWN = 1000;

    /** No line holds it. */
    private static final String NONE = "\n";

    private final String text;
    /** What was asked for already, since rules ask for the same words of every object; replaced as a whole, for other threads. */
    private volatile Map<String, String> known = Map.of();

    private ShippedLines(String text) {
        this.text = text;
    }

    /** Reads a resource beside this class. */
    public static ShippedLines read(String resource) {
        try (InputStream stream = ShippedLines.class.getResourceAsStream(resource)) {
            // Nothing in it is beyond ASCII, and this is the character set that needs no decoding.
            return new ShippedLines(new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What follows a word and the blank behind it; null where no line begins with it. */
    public String find(String word) {
        Map<String, String> before = known;
        String line = before.get(word);
        if (line == null) {
            String found = bisect(word);
            line = found == null ? NONE : found;
            if (before.size() < MOST_KNOWN) {
                Map<String, String> more = new HashMap<>(before);
                more.put(word, line);
                known = more;
            }
        }
        return line.equals(NONE) ? null : line;
    }

    private String bisect(String word) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int start = text.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1;
            int end = text.indexOf('\n', start);
            int blank = text.indexOf(' ', start);
            int order = word.compareTo(text.substring(start, blank));
            if (order == 0) {
                return text.substring(blank + 1, end);
            }
            if (order < 0) {
                high = start;
            } else {
                low = end + 1;
            }
        }
        return null;
    }

    /** All lines. */
    public String[] all() {
        return text.split("\n");
    }
}
