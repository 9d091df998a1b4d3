package dev.headgate.problem;

/**
 * A place in a source.
 *
 * @param line counted from 1; 0 means the source as a whole
 * @param column counted from 1 in characters; 0 means the line as a whole
 */
public record Position(Source source, int line, int column) implements Comparable<Position> {
    /** The layer of a text that isn't in a file. */
    public static final String NO_FILE = "no file";

    /** The source as a whole, for instance because it is missing. */
    public static Position of(Source source) {
        return new Position(source, 0, 0);
    }

    /** A file or folder of which nothing was read. */
    public static Position ofPath(String path) {
        return of(new Source(path, "", ""));
    }

    /** Something that is no file, such as an option of the command line. */
    public static Position nowhere(String shown) {
        return of(new Source(shown, NO_FILE, ""));
    }

    /** The same, of a source of which only these lines are kept. */
    public Position excerpt() {
        return new Position(source.excerpt(line), line, column);
    }

    /** Whether there is a file that a person could open. */
    public boolean isFile() {
        return !source.layer().equals(NO_FILE);
    }

    @Override
    public int compareTo(Position other) {
        int order = source.path().compareTo(other.source.path());
        if (order == 0) {
            order = Integer.compare(line, other.line);
        }
        return order == 0 ? Integer.compare(column, other.column) : order;
    }

    /** As editors and terminals understand it: {@code file:line:column}. */
    @Override
    public String toString() {
        if (line == 0) {
            return source.path();
        }
        return source.path() + ":" + line + (column == 0 ? "" : ":" + column);
    }
}
