package dev.headgate.overlay;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Value;
import java.util.Collection;
import java.util.List;

/** Measures a value that operations have put together, and stops where it is larger than a file could make it. */
final class Extent {
    private static final int VALUES = 200_000;
    private static final int DEPTH = 200;

    private int values;

    /** Whether the value is of a size that an honest author may want. */
    boolean holds(Value value) {
        return holds(value, 0);
    }

    private boolean holds(Value value, int depth) {
        if (++values > VALUES || depth > DEPTH) {
            return false;
        }
        Collection<Value> parts = value instanceof MapValue map
                ? map.members().values()
                : value instanceof ListValue list ? list.items() : List.of();
        return parts.stream().allMatch(part -> holds(part, depth + 1));
    }
}
