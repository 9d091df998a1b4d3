package dev.headgate.kinds.type;

import java.util.function.Supplier;

/** A map with names of the user's choice and values of one type, such as labels. */
public final class MapType implements Type {
    private final Supplier<Type> values;

    public MapType(Supplier<Type> values) {
        this.values = values;
    }

    public Type values() {
        return values.get();
    }
}
