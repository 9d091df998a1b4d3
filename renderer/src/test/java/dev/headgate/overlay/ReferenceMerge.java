package dev.headgate.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The merge once more over maps, lists and {@link Traced} scalars, null for null: as naive as it can be, it knows no types,
 * only what a few lists and unions are called. What isn't there is never removed.
 */
final class ReferenceMerge {
    private static final Map<String, List<String>> KEYS = Map.of(
            "containers", List.of("name"),
            "initContainers", List.of("name"),
            "env", List.of("name"),
            "volumes", List.of("name"),
            "volumeMounts", List.of("mountPath"),
            "ports", List.of("containerPort", "protocol"));
    private static final List<String> ENVIRONMENT_VALUES = List.of("value", "valueFrom");
    private static final List<String> VOLUME_SOURCES = List.of("configMap", "emptyDir", "secret");

    private final boolean known;

    /** @param known whether it is a kind that Kubernetes or Flink knows; lists of others are replaced whole */
    ReferenceMerge(boolean known) {
        this.known = known;
    }

    /** The higher map over the lower one; the field is the one that holds both, or the list that holds both. */
    Map<String, Object> maps(Map<?, ?> lower, Map<?, ?> higher, String field) {
        if (is(higher, "replace")) {
            return added(higher);
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        lower.forEach((name, value) -> {
            if (!isLeft(name, higher, field)) {
                merged.put((String) name, value);
            }
        });
        higher.forEach((name, value) -> {
            if (removes(value)) {
                merged.remove(name);
            } else if (!name.equals("$patch")) {
                merged.put((String) name, over(merged.get(name), value, (String) name));
            }
        });
        return merged;
    }

    private boolean isLeft(Object name, Map<?, ?> higher, String field) {
        List<String> union = !known
                ? List.of()
                : field.equals("env") ? ENVIRONMENT_VALUES : field.equals("volumes") ? VOLUME_SOURCES : List.of();
        return union.contains(name)
                && !higher.containsKey(name)
                && union.stream().anyMatch(other -> !removes(higher.get(other)));
    }

    private Object over(Object lower, Object higher, String field) {
        if (lower instanceof Map<?, ?> below && higher instanceof Map<?, ?> above) {
            return maps(below, above, field);
        }
        if (lower instanceof List<?> below && higher instanceof List<?> above && known && KEYS.containsKey(field)) {
            return lists(below, above, field);
        }
        return lower instanceof Traced below && higher instanceof Traced above ? above.over(below) : added(higher);
    }

    private List<Object> lists(List<?> lower, List<?> higher, String field) {
        if (higher.stream().anyMatch(ReferenceMerge::replacesList)) {
            return added(higher);
        }
        Map<List<String>, Object> items = new LinkedHashMap<>();
        lower.forEach(item -> items.put(key(item, field), item));
        for (Object item : higher) {
            List<String> key = key(item, field);
            if (is(item, "delete")) {
                items.remove(key);
            } else {
                items.put(key, over(items.get(key), item, field));
            }
        }
        return new ArrayList<>(items.values());
    }

    /** What tells an item of a list from the others. */
    static List<String> key(Object item, String field) {
        return KEYS.get(field).stream()
                .map(name -> ((Map<?, ?>) item).get(name))
                .map(value -> value instanceof Traced traced ? traced.value() : value)
                .map(value -> value == null ? "TCP" : ((Written) value).text())
                .toList();
    }

    private Object added(Object value) {
        return value instanceof Map<?, ?> map ? added(map) : value instanceof List<?> list ? added(list) : value;
    }

    private Map<String, Object> added(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (!name.equals("$patch")) {
                copy.put((String) name, added(value));
            }
        });
        return copy;
    }

    private List<Object> added(List<?> list) {
        List<Object> copy = new ArrayList<>();
        list.stream().filter(item -> !replacesList(item)).forEach(item -> copy.add(added(item)));
        return copy;
    }

    private static boolean removes(Object value) {
        return value == null || is(value, "delete");
    }

    private static boolean replacesList(Object item) {
        return item instanceof Map<?, ?> map && map.size() == 1 && is(item, "replace");
    }

    private static boolean is(Object value, String directive) {
        return value instanceof Map<?, ?> map
                && map.get("$patch") instanceof Traced traced
                && Objects.equals(traced.value().text(), directive);
    }
}
