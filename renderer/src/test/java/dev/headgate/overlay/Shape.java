package dev.headgate.overlay;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What values of a place may look like: enough of the types of a kind to write layers that are right. */
sealed interface Shape {
    /** One of these scalars. */
    record Leaf(List<Written> choices) implements Shape {}

    /** A map of these fields, of which no two alternatives stand together. */
    record Fields(SortedMap<String, Shape> fields, Set<String> alternatives) implements Shape {
        Fields(Map<String, Shape> fields, Set<String> alternatives) {
            this(new TreeMap<>(fields), alternatives);
        }
    }

    /** A map of any of these names, all of one shape. */
    record Names(List<String> names, Shape values) implements Shape {}

    /** A list that is replaced whole. */
    record Plain(Shape items) implements Shape {}

    /** A list whose items are told apart by these fields. */
    record Keyed(SortedMap<String, Leaf> keys, Fields items) implements Shape {
        Keyed(Map<String, Leaf> keys, Fields items) {
            this(new TreeMap<>(keys), items);
        }
    }

    static Leaf leaf(Written... choices) {
        return new Leaf(List.of(choices));
    }

    static Leaf texts(String... choices) {
        return new Leaf(List.of(choices).stream().map(Written::text).toList());
    }

    static Leaf numbers(int... choices) {
        return new Leaf(Arrays.stream(choices).mapToObj(Written::number).toList());
    }

    static Fields fields(Map<String, Shape> fields) {
        return new Fields(fields, Set.of());
    }

    static Keyed named(Leaf names, Map<String, Shape> fields, String... alternatives) {
        return new Keyed(Map.of("name", names), new Fields(fields, Set.of(alternatives)));
    }
}
