package dev.headgate.overlay.merge;

import dev.headgate.kinds.check.ItemKeys;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays a list of named items over another: items merge by their keys, new ones follow. */
final class ListMerge {
    private final Merge merge;
    private final Addition addition;
    private final Problems problems;

    ListMerge(Merge merge, Addition addition, Problems problems) {
        this.merge = merge;
        this.addition = addition;
        this.problems = problems;
    }

    ListValue of(ListValue lower, ListValue higher, ListType type, Pointer at) {
        for (Value item : higher.items()) {
            if (Removal.replacesList(item)) {
                return addition.list(higher, type, at).withOrigins(Merge.joined(higher, lower));
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
        return new ListValue(new ArrayList<>(items.values()), Merge.joined(higher, lower));
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
        if (Removal.removes(map)) {
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
            items.put(key, merge.maps(lower, map, type.items(), at));
        } else {
            refuseMisspelt(map, key, items.keySet(), type, at);
            items.put(key, addition.of(map, type.items(), at));
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
}
