package dev.headgate.overlay.merge;

import dev.headgate.flink.OptionNames;
import dev.headgate.kinds.check.ItemKeys;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays a higher layer's value over a lower one's: maps merge, lists of named items merge by their keys, everything else is
 * replaced, null and {@code $patch} remove. Neither side is changed; what didn't change is shared.
 */
public final class Merge {
    private static final String PATCH = "$patch";

    private final Problems problems;

    public Merge(Problems problems) {
        this.problems = problems;
    }

    /** The lower value with the higher laid over it. */
    public MapValue maps(MapValue lower, MapValue higher, Type type, Pointer at) {
        if (higher.says(PATCH, "replace")) {
            return added(higher.without(PATCH), type, at).withOrigins(joined(higher, lower));
        }
        if (type == Primitive.FLINK_CONFIGURATION) {
            return maps(renamed(lower, higher), higher, Primitive.ANYTHING, at);
        }
        Map<String, Value> members = new LinkedHashMap<>(lower.members());
        dropAlternatives(members, higher, type);
        for (Map.Entry<String, Value> member : higher.members().entrySet()) {
            String name = member.getKey();
            if (!name.equals(PATCH)) {
                member(members, name, member.getValue(), memberType(type, name), at.child(name), lower);
            }
        }
        return new MapValue(members, joined(higher, lower));
    }

    /** The lower options under the names that the higher layer uses: older and newer name are one option. */
    private static MapValue renamed(MapValue lower, MapValue higher) {
        Map<String, String> names = new HashMap<>();
        for (String name : higher.members().keySet()) {
            if (!lower.members().containsKey(name)) {
                names.put(OptionNames.newest(name), name);
            }
        }
        Map<String, Value> options = new LinkedHashMap<>();
        for (Map.Entry<String, Value> option : lower.members().entrySet()) {
            options.put(names.getOrDefault(OptionNames.newest(option.getKey()), option.getKey()), option.getValue());
        }
        return new MapValue(options, lower.origins());
    }

    private void member(Map<String, Value> members, String name, Value value, Type type, Pointer at, MapValue lower) {
        Value below = members.get(name);
        if (isBlank(value)) {
            refuseBlank(value, at);
        } else if (removes(value)) {
            if (lower.members().get(name) == null && !isGenerated(name)) {
                nothingToRemove(value, at, lower.members().keySet());
            }
            members.remove(name);
        } else if (below == null) {
            members.put(name, added(value, type, at));
        } else {
            members.put(name, over(below, value, type, at));
        }
    }

    private Value over(Value lower, Value higher, Type type, Pointer at) {
        if (lower instanceof MapValue below && higher instanceof MapValue above) {
            return maps(below, above, type, at);
        }
        if (lower instanceof ListValue below
                && higher instanceof ListValue above
                && type instanceof ListType list
                && !list.keys().isEmpty()) {
            return lists(below, above, list, at);
        }
        return added(higher, type, at).withOrigins(joined(higher, lower));
    }

    private ListValue lists(ListValue lower, ListValue higher, ListType type, Pointer at) {
        for (Value item : higher.items()) {
            if (replacesList(item)) {
                return added(higher, type, at).withOrigins(joined(higher, lower));
            }
        }
        Map<List<String>, Value> items = new LinkedHashMap<>();
        for (Value item : lower.items()) {
            // an item without a key can't be meant by a higher layer: it keeps its place under a key that nothing has
            items.put(ItemKeys.of(item, type).orElse(List.of("", "", Integer.toString(items.size()))), item);
        }
        for (int i = 0; i < higher.items().size(); i++) {
            item(items, higher.items().get(i), type, at.child(i));
        }
        return new ListValue(new ArrayList<>(items.values()), joined(higher, lower));
    }

    private void item(Map<List<String>, Value> items, Value item, ListType type, Pointer at) {
        List<String> key = ItemKeys.of(item, type).orElse(null);
        if (key == null && !(item instanceof MapValue) && type.items() instanceof ObjectType) {
            return; // of the wrong type, which was reported when its layer was read
        }
        if (key == null) {
            problems.add(new Problem(
                    item.position(),
                    at.toString(),
                    "an item without " + ItemKeys.fields(type) + " can't be merged",
                    "add " + ItemKeys.fields(type) + ", which tells the items of '"
                            + at.parent().step() + "' apart"));
            return;
        }
        Value below = items.get(key);
        MapValue map = (MapValue) item;
        if (removes(map)) {
            if (items.remove(key) == null) {
                List<String> known = items.keySet().stream()
                        .map(other -> String.join("/", other))
                        .toList();
                problems.add(new Problem(
                        item.position(),
                        at.toString(),
                        "no lower layer has an item with " + ItemKeys.fields(type) + " '" + String.join("/", key)
                                + "' to remove",
                        Nearest.to(String.join("/", key), known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("correct the " + ItemKeys.fields(type) + ", or remove this item")));
            }
        } else if (below instanceof MapValue lower) {
            items.put(key, maps(lower, map, type.items(), at));
        } else {
            refuseMisspelt(map, key, items.keySet(), type, at);
            items.put(key, added(map, type.items(), at));
        }
    }

    /** A new container without an image, called nearly like one that is there: it would run beside the one that was meant. */
    private void refuseMisspelt(MapValue item, List<String> key, Set<List<String>> known, ListType type, Pointer at) {
        boolean container =
                type.items() instanceof ObjectType object && object.names().contains("imagePullPolicy");
        if (!container || item.members().containsKey("image")) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (List<String> other : known) {
            names.add(other.get(0));
        }
        Nearest.to(key.get(0), names)
                .ifPresent(near -> problems.add(new Problem(
                        item.position(),
                        at.toString(),
                        "no lower layer has a container '" + key.get(0) + "', and this one has no image",
                        "did you mean '" + near + "'?")));
    }

    /** A value where no lower layer has one: there is nothing that it could remove. */
    public MapValue added(MapValue value, Type type, Pointer at) {
        Map<String, Value> copy = null; // made once something changes, which is rare
        for (Map.Entry<String, Value> entry : value.members().entrySet()) {
            String name = entry.getKey();
            Value member = entry.getValue();
            Pointer place = at.child(name);
            boolean directive = name.equals(PATCH); // replacing or merging into nothing is adding
            boolean removed = removes(member);
            if (isBlank(member)) {
                refuseBlank(member, place);
            } else if (removed && !isGenerated(name)) {
                nothingToRemove(member, place, Set.of());
            }
            Value after = directive || removed ? null : added(member, memberType(type, name), place);
            if (after != member) {
                copy = copy == null ? new LinkedHashMap<>(value.members()) : copy;
                if (after == null) {
                    copy.remove(name);
                } else {
                    copy.put(name, after);
                }
            }
        }
        return copy == null ? value : new MapValue(copy, value.origins());
    }

    public Value added(Value value, Type type, Pointer at) {
        if (value instanceof MapValue map) {
            return added(map, type, at);
        }
        return value instanceof ListValue list ? added(list, type, at) : value;
    }

    private ListValue added(ListValue list, Type type, Pointer at) {
        Type itemType = type instanceof ListType listType ? listType.items() : Primitive.ANYTHING;
        List<Value> items = new ArrayList<>(list.items().size());
        boolean changed = false;
        for (int i = 0; i < list.items().size(); i++) {
            Value item = list.items().get(i);
            if (replacesList(item)) {
                changed = true;
                continue;
            }
            if (item instanceof MapValue map && removes(map)) {
                nothingToRemove(item, at.child(i), Set.of());
            }
            Value after = added(item, itemType, at.child(i));
            changed |= after != item;
            items.add(after);
        }
        return changed ? new ListValue(items, list.origins()) : list;
    }

    /** Members of a union exclude each other: one that is set now takes the place of the one that was. */
    private static void dropAlternatives(Map<String, Value> members, MapValue higher, Type type) {
        if (type instanceof ObjectType object && !object.alternatives().isEmpty()) {
            boolean chosen = false;
            for (String alternative : object.alternatives()) {
                Value value = higher.members().get(alternative);
                chosen |= value != null && !removes(value);
            }
            if (chosen) {
                Set<String> dropped = new HashSet<>(object.alternatives());
                dropped.removeAll(higher.members().keySet());
                members.keySet().removeAll(dropped);
            }
        }
    }

    /** A value that isn't written at all: perhaps everything below it was commented out, so it removes nothing. */
    private static boolean isBlank(Value value) {
        return value instanceof Scalar scalar
                && scalar.isNull()
                && scalar.written().isEmpty();
    }

    private void refuseBlank(Value value, Pointer at) {
        problems.add(new Problem(
                value.origin().namePosition(),
                at.toString(),
                "'" + at.step() + "' has no value",
                "write null to remove what a lower layer has, {} for an empty map, or remove the line"));
    }

    /** What generators of manifests write without meaning anything by it: creationTimestamp: null. */
    private static boolean isGenerated(String name) {
        return name.equals("creationTimestamp");
    }

    private static boolean removes(Value value) {
        return value instanceof Scalar scalar && scalar.isNull()
                || value instanceof MapValue map && map.says(PATCH, "delete");
    }

    private static boolean replacesList(Value item) {
        return item instanceof MapValue map && map.members().size() == 1 && map.says(PATCH, "replace");
    }

    private void nothingToRemove(Value value, Pointer at, Set<String> known) {
        List<String> below = new ArrayList<>();
        for (String name : known) {
            if (name.startsWith(at.step() + ".")) {
                below.add("'" + name + ": null'");
            }
        }
        problems.add(new Problem(
                value.origin().namePosition(),
                at.toString(),
                "'" + at.step() + "' is removed here, but no lower layer has it",
                !below.isEmpty()
                        ? "remove what lies below it one by one: " + String.join(", ", below)
                        : Nearest.to(at.step(), known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("remove the line, or correct the name")));
    }

    private static List<Origin> joined(Value higher, Value lower) {
        List<Origin> origins =
                new ArrayList<>(higher.origins().size() + lower.origins().size());
        origins.addAll(higher.origins());
        origins.addAll(lower.origins());
        return origins;
    }

    public static Type memberType(Type type, String name) {
        if (type instanceof ObjectType object) {
            return object.field(name).orElse(Primitive.ANYTHING);
        }
        return type instanceof MapType map ? map.values() : Primitive.ANYTHING;
    }
}
