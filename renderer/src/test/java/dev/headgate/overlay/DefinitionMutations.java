package dev.headgate.overlay;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Definitions with the slips of people in them: at every place of a document each slip there is, or some by chance. */
final class DefinitionMutations {
    private static final String STRANGER = "strange";

    private final List<Value> values = new ArrayList<>();
    private final List<Value> found = new ArrayList<>();

    private DefinitionMutations(MapValue definition) {
        List<Origin> origins = definition.origins();
        Scalar text = scalar(Scalar.Type.TEXT, "a word", origins);
        values.add(text);
        for (String other : List.of("", "7", "true", "90 s", "250m", "${name}", "x${name}", "replace")) {
            values.add(scalar(Scalar.Type.TEXT, other, origins));
        }
        values.add(scalar(Scalar.Type.INTEGER, "7", origins));
        values.add(scalar(Scalar.Type.INTEGER, "-98765432109876543210", origins));
        values.add(scalar(Scalar.Type.DECIMAL, "1.5", origins));
        values.add(scalar(Scalar.Type.BOOLEAN, "true", origins));
        values.add(scalar(Scalar.Type.NULL, "null", origins));
        MapValue stranger = new MapValue(Map.of(STRANGER, text), origins);
        values.add(new MapValue(Map.of(), origins));
        values.add(stranger);
        values.add(new MapValue(Map.of("$patch", scalar(Scalar.Type.TEXT, "delete", origins)), origins));
        values.add(new ListValue(List.of(), origins));
        values.add(new ListValue(List.of(text), origins));
        values.add(new ListValue(List.of(stranger), origins));
    }

    private static Scalar scalar(Scalar.Type type, String text, List<Origin> near) {
        Origin origin = near.get(0);
        return new Scalar(type, text, List.of(new Origin(origin.source(), origin.line(), 1, origin.line(), 1, text)));
    }

    /** All that differ from the definition by one slip. */
    static List<MapValue> every(MapValue definition) {
        DefinitionMutations mutations = new DefinitionMutations(definition);
        mutations.inside(definition);
        return mutations.maps();
    }

    /** One that differs by some slips. */
    static MapValue some(MapValue definition, Random random) {
        MapValue mutated = definition;
        for (int slips = 2 + random.nextInt(3); slips > 0; slips--) {
            List<MapValue> next = every(mutated);
            mutated = next.get(random.nextInt(next.size()));
        }
        return mutated;
    }

    private List<MapValue> maps() {
        List<MapValue> maps = new ArrayList<>();
        for (Value value : found) {
            maps.add((MapValue) value);
        }
        return maps;
    }

    /** Finds the slips within a value, each as the whole value. */
    private void inside(Value value) {
        if (value instanceof MapValue map) {
            members(map);
        } else if (value instanceof ListValue list) {
            items(list);
        }
    }

    private void members(MapValue map) {
        found.add(map.with(STRANGER, values.get(0)));
        for (String word : List.of("delete", "remove")) {
            found.add(map.with("$patch", scalar(Scalar.Type.TEXT, word, map.origins())));
        }
        for (Map.Entry<String, Value> member : map.members().entrySet()) {
            String name = member.getKey();
            for (String typo : List.of(name + "s", name.substring(1), name.toUpperCase(Locale.ROOT))) {
                Map<String, Value> renamed = new LinkedHashMap<>(map.members());
                Value moved = renamed.remove(name);
                if (!typo.isEmpty() && renamed.putIfAbsent(typo, moved) == null) {
                    found.add(new MapValue(renamed, map.origins()));
                }
            }
            for (Value after : replacements(member.getValue())) {
                found.add(map.with(name, after));
            }
        }
    }

    private void items(ListValue list) {
        for (int i = 0; i < list.items().size(); i++) {
            for (Value after : replacements(list.items().get(i))) {
                List<Value> items = new ArrayList<>(list.items());
                items.set(i, after);
                found.add(new ListValue(items, list.origins()));
            }
        }
    }

    /** What may stand in a value's place: anything else, and itself with a slip in it. */
    private List<Value> replacements(Value value) {
        int before = found.size();
        inside(value);
        List<Value> inner = found.subList(before, found.size());
        List<Value> replacements = new ArrayList<>(values);
        if (value instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT) {
            replacements.add(scalar(Scalar.Type.TEXT, scalar.text() + "x", scalar.origins()));
        }
        replacements.addAll(inner);
        inner.clear();
        return replacements;
    }
}
