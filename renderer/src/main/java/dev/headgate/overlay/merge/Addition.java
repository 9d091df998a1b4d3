package dev.headgate.overlay.merge;

import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value where no lower layer has one: there is nothing that it could remove. */
public final class Addition {
    private final Removal removal;

    public Addition(Problems problems) {
        removal = new Removal(problems);
    }

    public MapValue of(MapValue value, Type type, Pointer at) {
        Map<String, Value> copy = null; // made once something changes, which is rare
        for (Map.Entry<String, Value> entry : value.members().entrySet()) {
            String name = entry.getKey();
            Value member = entry.getValue();
            Pointer place = at.child(name);
            boolean directive = Removal.isDirective(name); // replacing or merging into nothing is adding
            boolean removed = Removal.removes(member);
            if (Removal.isBlank(member)) {
                removal.refuseBlank(member, place);
            } else if (removed && !Removal.isGenerated(name)) {
                removal.nothingToRemove(member, place, Set.of());
            }
            Value after = directive || removed ? null : of(member, Merge.memberType(type, name), place);
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

    public Value of(Value value, Type type, Pointer at) {
        if (value instanceof MapValue map) {
            return of(map, type, at);
        }
        return value instanceof ListValue list ? list(list, type, at) : value;
    }

    ListValue list(ListValue list, Type type, Pointer at) {
        Type itemType = type instanceof ListType listType ? listType.items() : Primitive.ANYTHING;
        List<Value> items = new ArrayList<>(list.items().size());
        boolean changed = false;
        for (int i = 0; i < list.items().size(); i++) {
            Value item = list.items().get(i);
            if (Removal.replacesList(item)) {
                changed = true;
                continue;
            }
            if (item instanceof MapValue map && Removal.removes(map)) {
                removal.nothingToRemove(item, at.child(i), Set.of());
            }
            Value after = of(item, itemType, at.child(i));
            changed |= after != item;
            items.add(after);
        }
        return changed ? new ListValue(items, list.origins()) : list;
    }
}
