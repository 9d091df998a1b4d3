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
        this.origins = origins;
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

    boolean isEmpty() {
        return members.isEmpty();
    }

    MapValue map() {
        return new MapValue(members, origins);
    }

    static Scalar text(String text, List<Origin> origins) {
        return new Scalar(Scalar.Type.TEXT, text, origins);
    }

    static Scalar number(int number, List<Origin> origins) {
        return new Scalar(Scalar.Type.INTEGER, Integer.toString(number), origins);
    }
}
