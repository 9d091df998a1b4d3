package dev.headgate.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes an object as YAML that every reader understands alike: one order of names, two spaces, no folding, no anchors.
 * The same object gives the same bytes, whatever order its layers were written in.
 */
public final class CanonicalYaml {
    private static final List<String> FIRST = List.of("apiVersion", "kind", "metadata", "name");
    // a name comes first, so that an item of a list begins with what it is
    private static final List<String> INNER = List.of("name");

    /** After 1024 characters readers no longer expect the ':' of a name that no '?' announces. */
    private static final int LONGEST_NAME = 1000;

    private final StringBuilder out = new StringBuilder(2048);

    private CanonicalYaml() {}

    /** The text of one document, ending in a line break. */
    public static String of(MapValue tree) {
        CanonicalYaml yaml = new CanonicalYaml();
        List<String> names = new ArrayList<>(tree.members().keySet());
        names.sort(new NameOrder(FIRST));
        if (names.isEmpty()) {
            return "{}\n";
        }
        yaml.members(tree.members(), names, 0, false);
        return yaml.out.toString();
    }

    private void members(Map<String, Value> members, List<String> names, int indent, boolean continued) {
        boolean first = continued;
        for (String name : names) {
            if (!first) {
                indent(indent);
            }
            first = false;
            name(name, indent);
            member(members.get(name), indent);
        }
    }

    private void name(String name, int indent) {
        int start = out.length();
        YamlText.inline(name, out);
        if (out.length() - start > LONGEST_NAME) {
            out.insert(start, "? ").append('\n');
            indent(indent);
        }
        out.append(':');
    }

    private void member(Value value, int indent) {
        if (value instanceof MapValue map && !map.members().isEmpty()) {
            out.append('\n');
            members(map.members(), sorted(map), indent + 2, false);
        } else if (value instanceof ListValue list && !list.items().isEmpty()) {
            out.append('\n');
            items(list, indent);
        } else {
            out.append(' ');
            leaf(value, indent + 2);
        }
    }

    private void items(ListValue list, int indent) {
        for (Value item : list.items()) {
            indent(indent);
            out.append('-');
            if (item instanceof MapValue map && !map.members().isEmpty()) {
                out.append(' ');
                members(map.members(), sorted(map), indent + 2, true);
            } else if (item instanceof ListValue inner && !inner.items().isEmpty()) {
                out.append('\n');
                items(inner, indent + 2);
            } else {
                out.append(' ');
                leaf(item, indent + 2);
            }
        }
    }

    private void leaf(Value value, int indent) {
        if (value instanceof Scalar scalar) {
            if (scalar.type() == Scalar.Type.TEXT) {
                YamlText.leaf(scalar.text(), indent, out);
            } else {
                out.append(scalar.text());
            }
        } else {
            out.append(value instanceof MapValue ? "{}" : "[]");
        }
        out.append('\n');
    }

    private void indent(int indent) {
        for (int i = 0; i < indent; i++) {
            out.append(' ');
        }
    }

    private static List<String> sorted(MapValue map) {
        List<String> names = new ArrayList<>(map.members().keySet());
        names.sort(new NameOrder(INNER));
        return names;
    }

    /** The names given first, then the others by code unit, whatever the locale. */
    private record NameOrder(List<String> first) implements Comparator<String> {
        @Override
        public int compare(String one, String other) {
            int order = Integer.compare(rank(one), rank(other));
            return order == 0 ? one.compareTo(other) : order;
        }

        private int rank(String name) {
            int index = first.indexOf(name);
            return index < 0 ? first.size() : index;
        }
    }
}
