package dev.headgate.manifest;

import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON pointer (RFC 6901): the way from a document's root to a value.
 *
 * @param parent the way to the map or list that holds the value, or null at the root
 * @param step the last name or index, unescaped; null at the root
 */
public record Pointer(Pointer parent, String step) {
    public static final Pointer ROOT = new Pointer(null, null);

    private static final int DEEPEST = 200;

    /** Reads {@code /spec/job/parallelism}; empty where the text is no pointer, or one that leads deeper than anything. */
    public static Optional<Pointer> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(ROOT);
        }
        if (text.charAt(0) != '/' || text.replace("~0", "").replace("~1", "").contains("~")) {
            return Optional.empty();
        }
        Pointer pointer = ROOT;
        String[] steps = text.substring(1).split("/", -1);
        if (steps.length > DEEPEST) {
            return Optional.empty();
        }
        for (String step : steps) {
            pointer = pointer.child(step.replace("~1", "/").replace("~0", "~"));
        }
        return Optional.of(pointer);
    }

    public Pointer child(String name) {
        return new Pointer(this, name);
    }

    public Pointer child(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    /** All steps from the root on. */
    public List<String> steps() {
        LinkedList<String> steps = new LinkedList<>();
        for (Pointer pointer = this; pointer.parent != null; pointer = pointer.parent) {
            steps.addFirst(pointer.step);
        }
        return steps;
    }

    /** The value that this leads to from the given root, if there is one. */
    public Optional<Value> in(Value root) {
        Optional<Value> value = Optional.of(root);
        for (String name : steps()) {
            value = value.isPresent() ? member(value.get(), name) : value;
        }
        return value;
    }

    private static Optional<Value> member(Value holder, String step) {
        if (holder instanceof MapValue map) {
            return map.get(step);
        }
        if (holder instanceof ListValue list) {
            int index = index(step);
            return index >= 0 && index < list.items().size()
                    ? Optional.of(list.items().get(index))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** The index that a step means within a list, or -1: no signs, no leading zeros. */
    public static int index(String step) {
        return step.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(step) : -1;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String step : steps()) {
            text.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
