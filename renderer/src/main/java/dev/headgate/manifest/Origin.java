package dev.headgate.manifest;

import dev.headgate.problem.Position;
import dev.headgate.problem.Source;

/**
 * One place that gave a value, and the value it gave there.
 *
 * @param line of the value, counted from 1; of a map or list its name's
 * @param column likewise
 * @param nameLine of the name in front of the value, or the value's own where it has none
 * @param nameColumn likewise
 * @param value the text as written, or null for a map or list
 */
public record Origin(Source source, int line, int column, int nameLine, int nameColumn, String value) {
    /** The same, of a source of which only the lines around it are kept. */
    public Origin excerpt() {
        return new Origin(source.excerpt(line), line, column, nameLine, nameColumn, value);
    }

    /** This place as one that had a part in a value made elsewhere. */
    public Origin withoutValue() {
        return value == null ? this : new Origin(source, line, column, nameLine, nameColumn, null);
    }

    public Position position() {
        return new Position(source, line, column);
    }

    /** Where the name in front of the value stands. */
    public Position namePosition() {
        return new Position(source, nameLine, nameColumn);
    }
}
