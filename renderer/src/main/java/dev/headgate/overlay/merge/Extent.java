package dev.headgate.overlay.merge;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.Collection;
import java.util.List;

/** Adds up what the operations on one target copy and move: copies of copies double with each, and so could nesting. */
final class Extent {
    private static final int VALUES = 200_000;
    private static final int CHARACTERS_A_VALUE = 16;
    private static final int DEPTH = 200;

    private int values;

    /** Whether all values so far and this one, put at a depth, are no more than an honest author may want. */
    boolean takes(Value value, int depth) {
        values += value instanceof Scalar scalar ? 1 + scalar.text().length() / CHARACTERS_A_VALUE : 1;
        if (values > VALUES || depth > DEPTH) {
            return false;
        }
        Collection<Value> parts = value instanceof MapValue map
                ? map.members().values()
                : value instanceof ListValue list ? list.items() : List.of();
        return parts.stream().allMatch(part -> takes(part, depth + 1));
    }
}
