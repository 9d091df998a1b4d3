package dev.headgate.field;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a manifest, whether something stands there or not.
 *
 * @param at the way to it from the manifest's root
 * @param value what stands there, or null
 * @param nearest the same, or the innermost map or list around the place that does exist
 */
public record Field(Pointer at, Value value, Value nearest) {
    /** The whole manifest. */
    public static Field of(Manifest manifest) {
        return of(manifest.tree());
    }

    /** The whole of a tree. */
    public static Field of(MapValue tree) {
        return new Field(Pointer.ROOT, tree, tree);
    }

    /** The member of this name; absent where this is no map, or null stands there. */
    public Field child(String name) {
        Value member = value instanceof MapValue map ? map.members().get(name) : null;
        if (member instanceof Scalar scalar && scalar.isNull()) {
            member = null;
        }
        return new Field(at.child(name), member, member == null ? nearest : member);
    }

    /** The place that these names lead to, one after the other. */
    public Field child(String first, String... others) {
        Field field = child(first);
        for (String name : others) {
            field = field.child(name);
        }
        return field;
    }

    /** The items where this is a list, none elsewhere. */
    public List<Field> items() {
        List<Field> items = new ArrayList<>();
        if (value instanceof ListValue list) {
            for (int i = 0; i < list.items().size(); i++) {
                Value item = list.items().get(i);
                items.add(new Field(at.child(i), item, item));
            }
        }
        return items;
    }

    /** The members where this is a map, none elsewhere. */
    public List<Field> members() {
        List<Field> members = new ArrayList<>();
        if (value instanceof MapValue map) {
            for (Map.Entry<String, Value> member : map.members().entrySet()) {
                members.add(new Field(at.child(member.getKey()), member.getValue(), member.getValue()));
            }
        }
        return members;
    }

    /** The member of a list whose field has this text, as Kubernetes names containers, volumes and variables. */
    public Field item(String key, String text) {
        for (Field item : items()) {
            if (item.child(key).is(text)) {
                return item;
            }
        }
        return new Field(at, null, nearest);
    }

    /** The last step of the way: the name of a member. */
    public String name() {
        return at.step();
    }

    public boolean isPresent() {
        return value != null;
    }

    public boolean isAbsent() {
        return value == null;
    }

    /** The text or number that stands there as text; empty for what is absent, a map or a list. */
    public Optional<String> text() {
        return value instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** Whether just this text stands there. */
    public boolean is(String text) {
        return value instanceof Scalar scalar && scalar.text().equals(text);
    }

    public boolean isTrue() {
        return is("true");
    }

    /** The whole number that stands there; empty for anything else, and for one beyond what Kubernetes takes. */
    public Optional<Long> integer() {
        if (!(value instanceof Scalar scalar) || scalar.type() != Scalar.Type.INTEGER) {
            return Optional.empty();
        }
        return Integers.parse(scalar.text());
    }

    /** Whether something is still to be put in, so that nothing can be said about the value. */
    public boolean isPlaceholder() {
        return value instanceof Scalar scalar && Placeholders.in(scalar.text());
    }

    /** Where it comes from, newest first; for what is absent, where the map around it comes from. */
    public List<Origin> origins() {
        return nearest.origins();
    }
}
