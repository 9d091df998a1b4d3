package dev.headgate.netflow.collector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which field comes next. A collector writes its fields in one order, so that the name to come is known by the one before it, and
 * comparing it is cheaper than looking it up.
 */
final class FieldOrder {
    private final Column[] following = new Column[Columns.size() + 1];
    private int last;

    FieldOrder() {
        Arrays.fill(following, Columns.of("Type"));
    }

    /** Begins a line. */
    void begin() {
        last = Columns.size();
    }

    /** The column of the name that the parser moves to; null where there is none, be it that the object has ended. */
    Column next(JsonParser parser) throws IOException {
        Column column = following[last];
        if (!parser.nextFieldName(column.spelling())) {
            if (parser.currentToken() != JsonToken.FIELD_NAME) {
                return null;
            }
            column = Columns.of(parser.currentName());
            if (column == null) {
                return null;
            }
            following[last] = column;
        }
        last = column.index();
        return column;
    }
}
