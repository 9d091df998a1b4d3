package dev.headgate.kinds.type;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** An object with fields of its own; nothing but these may be written unless it keeps unknown fields. */
public final class ObjectType implements Type {
    private final Map<String, Supplier<Type>> fields;
    private final Set<String> alternatives;
    private final boolean open;

    /**
     * @param fields the type of each field by its name
     * @param alternatives those fields of which an object holds one at a time, as value and valueFrom of an environment
     *     variable; empty for most
     * @param open whether fields beyond these are kept by the API server
     */
    public ObjectType(Map<String, Supplier<Type>> fields, Set<String> alternatives, boolean open) {
        this.fields = fields;
        this.alternatives = alternatives;
        this.open = open;
    }

    public Optional<Type> field(String name) {
        Supplier<Type> type = fields.get(name);
        return type == null ? Optional.empty() : Optional.of(type.get());
    }

    public Set<String> names() {
        return fields.keySet();
    }

    public Set<String> alternatives() {
        return alternatives;
    }

    public boolean open() {
        return open;
    }
}
