package dev.headgate.kinds.type;

import java.util.List;
import java.util.function.Supplier;

/** A list; with keys its items are merged by those, without it is replaced as a whole. */
public final class ListType implements Type {
    private final Supplier<Type> items;
    private final List<ListKey> keys;

    public ListType(Supplier<Type> items, List<ListKey> keys) {
        this.items = items;
        this.keys = List.copyOf(keys);
    }

    public Type items() {
        return items.get();
    }

    /** The fields that identify an item, in the order Kubernetes declares them; empty for a list that is replaced whole. */
    public List<ListKey> keys() {
        return keys;
    }
}
