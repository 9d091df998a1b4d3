package dev.headgate.overlay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scalar and where it comes from: all that the reference knows of a leaf.
 *
 * @param file that gave it
 * @param lower what it overrode, or null
 */
record Traced(Written value, String file, Traced lower) {
    /** The tree with each scalar of it from the file. */
    static Object by(String file, Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> traced = new LinkedHashMap<>();
            map.forEach((name, value) -> traced.put((String) name, by(file, value)));
            return traced;
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(item -> by(file, item)).toList();
        }
        return tree == null ? null : new Traced((Written) tree, file, null);
    }

    /** The tree without where it comes from. */
    static Object values(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.forEach((name, value) -> values.put((String) name, values(value)));
            return values;
        }
        return tree instanceof List<?> list ? list.stream().map(Traced::values).toList() : ((Traced) tree).value();
    }

    Traced over(Traced below) {
        return new Traced(value, file, below);
    }
}
