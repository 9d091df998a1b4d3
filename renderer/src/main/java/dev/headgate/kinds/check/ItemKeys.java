package dev.headgate.kinds.check;

import dev.headgate.kinds.type.ListKey;
import dev.headgate.kinds.type.ListType;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the items of a keyed list apart. */
public final class ItemKeys {
    private ItemKeys() {}

    /** The values by which an item is known, in the order of the list's keys; empty where the item lacks one. */
    public static Optional<List<String>> of(Value item, ListType type) {
        if (!(item instanceof MapValue map)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>(type.keys().size());
        for (ListKey key : type.keys()) {
            Value value = map.members().get(key.field());
            if (value instanceof Scalar scalar && !scalar.isNull()) {
                values.add(scalar.text());
            } else if (value == null && key.fallback() != null) {
                values.add(key.fallback());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** The names of the fields that make the key, as in "name" or "containerPort and protocol". */
    public static String fields(ListType type) {
        return String.join(" and ", type.keys().stream().map(ListKey::field).toList());
    }

    /** Reports items that have the same key as one before them. */
    public static void refuseDuplicates(List<Value> items, ListType type, Pointer at, Problems problems) {
        refuseDuplicates(items, type, at, new TypeReport(problems, TypeReport.Document.OURS, true));
    }

    /** The same for a check that has its own way of telling. */
    static void refuseDuplicates(List<Value> items, ListType type, Pointer at, TypeReport report) {
        if (type.keys().isEmpty()) {
            return;
        }
        Map<List<String>, Value> seen = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Value item = items.get(i);
            Optional<List<String>> key = of(item, type);
            Value first = key.isPresent() ? seen.putIfAbsent(key.get(), item) : null;
            if (first != null) {
                report.refuse(
                        "duplicate-item",
                        new Problem(
                                item.position(),
                                at.child(i).toString(),
                                "two items of '" + at.step() + "' have the same " + fields(type) + " '"
                                        + String.join("/", key.get()) + "', the first at line "
                                        + first.origin().line(),
                                "remove one of the two"));
            }
        }
    }
}
