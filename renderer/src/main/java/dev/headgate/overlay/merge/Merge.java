package dev.headgate.overlay.merge;

import dev.headgate.flink.OptionNames;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
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

    private final Addition addition;
    private final Removal removal;
    private final ListMerge lists;

    public Merge(Problems problems) {
        removal = new Removal(problems);
        addition = new Addition(problems);
        lists = new ListMerge(this, addition, problems);
    }

    /** The lower value with the higher laid over it. */
    public MapValue maps(MapValue lower, MapValue higher, Type type, Pointer at) {
        if (higher.says(PATCH, "replace")) {
            return addition.of(higher.without(PATCH), type, at).withOrigins(joined(higher, lower));
        }
        if (type == Primitive.FLINK_CONFIGURATION) {
            return maps(renamed(lower, higher), higher, Primitive.ANYTHING, at);
        }
        Map<String, Value> members = new LinkedHashMap<>(lower.members());
        dropAlternatives(members, higher, type);
        for (Map.Entry<String, Value> member : higher.members().entrySet()) {
            String name = member.getKey();
            if (!Removal.isDirective(name)) {
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
        if (Removal.isBlank(value)) {
            removal.refuseBlank(value, at);
        } else if (Removal.removes(value)) {
            if (lower.members().get(name) == null && !Removal.isGenerated(name)) {
                removal.nothingToRemove(value, at, lower.members().keySet());
            }
            members.remove(name);
        } else if (below == null) {
            members.put(name, addition.of(value, type, at));
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
            return lists.of(below, above, list, at);
        }
        return addition.of(higher, type, at).withOrigins(joined(higher, lower));
    }

    /** Members of a union exclude each other: one that is set now takes the place of the one that was. */
    private static void dropAlternatives(Map<String, Value> members, MapValue higher, Type type) {
        if (type instanceof ObjectType object && !object.alternatives().isEmpty()) {
            boolean chosen = false;
            for (String alternative : object.alternatives()) {
                Value value = higher.members().get(alternative);
                chosen |= value != null && !Removal.removes(value);
            }
            if (chosen) {
                Set<String> dropped = new HashSet<>(object.alternatives());
                dropped.removeAll(higher.members().keySet());
                members.keySet().removeAll(dropped);
            }
        }
    }

    static List<Origin> joined(Value higher, Value lower) {
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
