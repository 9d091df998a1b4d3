package dev.headgate.problem;

import java.util.Arrays;

/** A text that was read, and the part it plays. */
public final class Source {
    private final String path;
    private final String layer;
    private final String text;
    /** Where each line begins, found when the first one is asked for. */
    private int[] starts;

    /**
     * @param path the file as a person would type it: relative to the project, with forward slashes
     * @param layer what it contributes as, for instance "base", "component monitoring" or "overlay prod"
     * @param text the whole content, or "" where it could not be read
     */
    public Source(String path, String layer, String text) {
        this.path = path;
        this.layer = layer;
        this.text = text;
    }

    public String path() {
        return path;
    }

    public String layer() {
        return layer;
    }

    public String text() {
        return text;
    }

    /** The given line without its line break, or "" beyond the end; the first line is 1. */
    public String line(int number) {
        if (starts == null) {
            starts = starts(text);
        }
        if (number < 1 || number > starts.length) {
            return "";
        }
        int start = starts[number - 1];
        int end = number < starts.length ? starts[number] - 1 : text.length();
        return text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    /** How many lines there are. */
    public int lines() {
        if (starts == null) {
            starts = starts(text);
        }
        return starts.length;
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines);
            }
            starts[lines++] = end + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

    @Override
    public String toString() {
        return path;
    }

    // the same file may be read twice in tests; comparing megabytes of text for that would be wrong and slow
    @Override
    public boolean equals(Object other) {
        return other instanceof Source that && path.equals(that.path) && layer.equals(that.layer);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
