package dev.headgate.overlay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a target should come to.
 *
 * @param objects by "Kind/name": maps, lists and {@link Traced} scalars, in which variables are still to be replaced
 * @param variables by name
 */
record Expected(SortedMap<String, Map<String, Object>> objects, Map<String, Traced> variables) {
    static final Expected NOTHING = new Expected(new TreeMap<>(), Map.of());

    Expected with(Map<String, Traced> more) {
        Map<String, Traced> all = new LinkedHashMap<>(variables);
        all.putAll(more);
        return new Expected(objects, all);
    }
}
