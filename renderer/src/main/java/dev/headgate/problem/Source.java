package dev.headgate.problem;

import java.util.Arrays;

/** A text that was read, and the part it plays. */
public final class Source {
    /** Too long a line is never shown; so much of it must be left that it still is too long. */
    private static final int LONGEST_OF_EXCERPT = Masking.LONGEST_LINE + 1;

    private final String path;
    private final String layer;
    private final String text;
    /** How many lines of the file stand in front of the text, where that isn't all of it. */
    private final int linesBefore;
    /** Where each line begins, found when the first one is asked for. */
    private int[] starts;
    /** The last one that was asked for, and of which line: what is found mostly stands together. */
    private Source excerpt;

    private int excerptLine;

    /**
     * @param path the file as a person would type it: relative to the project, with forward slashes
     * @param layer what it contributes as, for instance "base", "component monitoring" or "overlay prod"
     * @param text the whole content, or "" where it could not be read
     */
    public Source(String path, String layer, String text) {
        this(path, layer, text, 0);
    }

    /** A part of a text; its lines are counted from the beginning of the file. */
    public Source(String path, String layer, String text, int linesBefore) {
        this.path = path;
        this.layer = layer;
        this.text = text;
        this.linesBefore = linesBefore;
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

    /** How many lines of the file stand in front of the text. */
    public int linesBefore() {
        return linesBefore;
    }

    /** The given line without its line break, or "" beyond the text; the first line of the file is 1. */
    public String line(int numberInFile) {
        if (starts == null) {
            starts = starts(text);
        }
        int number = numberInFile - linesBefore;
        if (number < 1 || number > starts.length) {
            return "";
        }
        int start = starts[number - 1];
        int end = number < starts.length ? starts[number] - 1 : text.length();
        return text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    /** The number of the last line. */
    public int lines() {
        if (starts == null) {
            starts = starts(text);
        }
        return linesBefore + starts.length;
    }

    /** The line and its neighbours alone, so that the rest of the text can be forgotten; of long ones the beginning. */
    public Source excerpt(int line) {
        if (excerpt == null || excerptLine != line) {
            StringBuilder lines = new StringBuilder();
            int first = Math.max(line - 1, linesBefore + 1);
            for (int i = first; line > 0 && i <= line + 1; i++) {
                String one = line(i);
                lines.append(one, 0, Math.min(one.length(), LONGEST_OF_EXCERPT)).append('\n');
            }
            excerpt = new Source(path, layer, lines.toString(), first - 1);
            excerptLine = line;
        }
        return excerpt;
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
