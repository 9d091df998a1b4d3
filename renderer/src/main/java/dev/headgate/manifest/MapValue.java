package dev.headgate.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A map from names to values, in the order they were written. */
public record MapValue(Map<String, Value> members, List<Origin> origins) implements Value {
    public MapValue {
        members = Collections.unmodifiableMap(members);
    }

    public Optional<Value> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Whether this word stands under the name. */
    public boolean says(String name, String word) {
        return members.get(name) instanceof Scalar scalar && scalar.text().equals(word);
    }

    /** The text under this name, if there is text. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** The map under this name, if there is a map. */
    public Optional<MapValue> map(String name) {
        return members.get(name) instanceof MapValue map ? Optional.of(map) : Optional.empty();
    }

    /** The items of the list under this name; none if there is no list. */
    public List<Value> list(String name) {
        return members.get(name) instanceof ListValue list ? list.items() : List.of();
    }

    /** This map with one member put in place, or behind the others where it is new. */
    public MapValue with(String name, Value value) {
        Map<String, Value> changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return new MapValue(changed, origins);
    }

    public MapValue without(String name) {
        Map<String, Value> changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return new MapValue(changed, origins);
    }

    @Override
    public MapValue withOrigins(List<Origin> newOrigins) {
        return new MapValue(members, newOrigins);
    }

    @Override
    public String words() {
        return "a map";
    }

    @Override
    public boolean sameAs(Value other) {
        return other instanceof MapValue that
                && members.keySet().equals(that.members.keySet())
                && members.entrySet().stream().allMatch(e -> e.getValue().sameAs(that.members.get(e.getKey())));
    }
}
