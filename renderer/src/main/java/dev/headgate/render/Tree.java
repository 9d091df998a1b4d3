package dev.headgate.render;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts an object together; what is not taken from a definition comes from the place that asked for the object. */
final class Tree {
    private final Map<String, Value> members = new LinkedHashMap<>();
    private final List<Origin> origins;

    Tree(List<Origin> origins) {
        this.origins = madeOf(origins);
    }

    Tree put(String name, Value value) {
        members.put(name, value);
        return this;
    }

    Tree put(String name, String text) {
        return put(name, text(text, origins));
    }

    Tree put(String name, Tree tree) {
        return put(name, tree.map());
    }

    Tree put(String name, List<? extends Value> items) {
        return put(name, new ListValue(List.copyOf(items), origins));
    }

    /** Leaves a map out of which everything was taken. */
    void removeEmpty(String name) {
        if (members.get(name) instanceof MapValue map && map.members().isEmpty()) {
            members.remove(name);
        }
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    MapValue map() {
        return new MapValue(members, origins);
    }

    static Scalar text(String text, List<Origin> origins) {
        return new Scalar(Scalar.Type.TEXT, text, madeOf(origins));
    }

    static Scalar number(int number, List<Origin> origins) {
        return new Scalar(Scalar.Type.INTEGER, Integer.toString(number), madeOf(origins));
    }

    /** What stood there is another value than the one made of it. */
    private static List<Origin> madeOf(List<Origin> origins) {
        for (Origin origin : origins) {
            if (origin.value() != null) {
                return origins.stream().map(Origin::withoutValue).toList();
            }
        }
        return origins;
    }
}
