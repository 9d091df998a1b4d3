package dev.headgate.problem;

/**
 * A text that was read, and the part it plays.
 *
 * @param path the file as a person would type it: relative to the project, with forward slashes
 * @param layer what it contributes as, for instance "base", "component monitoring" or "overlay prod"
 * @param text the whole content, or "" where it could not be read
 */
public record Source(String path, String layer, String text) {
    /** The given line without its line break, or "" beyond the end; the first line is 1. */
    public String line(int number) {
        if (number < 1) {
            return "";
        }
        int start = 0;
        for (int line = 1; line < number; line++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return "";
            }
        }
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
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
