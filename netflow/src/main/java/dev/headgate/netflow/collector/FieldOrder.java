package dev.headgate.netflow.collector;

import dev.headgate.netflow.json.JsonScanner;
import java.util.Arrays;

/**
 * Which field comes next. A collector writes its fields in one order, so that the name to come is known by the one before it, and
 * comparing it is cheaper than looking it up.
 */
final class FieldOrder {
    private final Column[] following = new Column[Columns.names().length];
    private int last;

    FieldOrder() {
        Arrays.fill(following, Columns.of("Type"));
    }

    /** Begins a line. */
    void begin() {
        last = 0;
    }

    /** The column of the next member if it is the one that came there before; else null, and the scanner is where it was. */
    Column next(JsonScanner json) {
        Column column = following[last];
        if (!json.nextMember(column.spelling())) {
            return null;
        }
        last = column.index();
        return column;
    }

    /** The column of a name, which is expected there from now on; null where it isn't known. */
    Column of(String name) {
        Column column = Columns.of(name);
        if (column != null) {
            following[last] = column;
            last = column.index();
        }
        return column;
    }
}
