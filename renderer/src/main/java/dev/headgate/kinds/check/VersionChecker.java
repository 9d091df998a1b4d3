package dev.headgate.kinds.check;

import dev.headgate.kinds.OtherVersions;
import dev.headgate.kinds.type.EitherType;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Type;
import dev.headgate.kinds.type.WordType;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.List;
import java.util.Map;

/**
 * Holds what all layers make together against the stated version of the operator: fields and words that only other versions
 * have are problems, at the place of the layer that won. All else was checked layer by layer.
 */
public final class VersionChecker {
    private final Problems problems;
    private final OtherVersions other;

    public VersionChecker(Problems problems, OtherVersions other) {
        this.problems = problems;
        this.other = other;
    }

    /** @param type of the document by the stated version */
    public void check(MapValue document, Type type) {
        if (!other.isEmpty()) {
            check(document, type, Pointer.ROOT);
        }
    }

    private void check(Value value, Type type, Pointer at) {
        if (type instanceof EitherType either) {
            check(value, value instanceof Scalar ? either.scalar() : either.structure(), at);
        } else if (type instanceof WordType words && value instanceof Scalar scalar) {
            word(scalar, words, at);
        } else if (type instanceof ObjectType object && value instanceof MapValue map) {
            for (Map.Entry<String, Value> member : map.members().entrySet()) {
                field(member.getKey(), member.getValue(), object, at);
            }
        } else if (type instanceof MapType members && value instanceof MapValue map) {
            for (Map.Entry<String, Value> member : map.members().entrySet()) {
                check(member.getValue(), members.values(), at.child(member.getKey()));
            }
        } else if (type instanceof ListType items && value instanceof ListValue list) {
            List<Value> values = list.items();
            for (int i = 0; i < values.size(); i++) {
                check(values.get(i), items.items(), at.child(i));
            }
        }
    }

    private void field(String name, Value value, ObjectType type, Pointer at) {
        Type field = type.field(name).orElse(null);
        if (field != null) {
            check(value, field, at.child(name));
        } else if (!type.open()) {
            String versions = other.ofField(at, name);
            if (!versions.isEmpty()) {
                problems.addIfFirst(new Problem(
                        value.origin().namePosition(),
                        at.child(name).toString(),
                        Place.of(at) + " has no field '" + name + "'" + versions,
                        UnknownNames.fix(name, type)));
            }
        }
    }

    private void word(Scalar scalar, WordType type, Pointer at) {
        String versions = type.words().contains(scalar.text()) ? "" : other.ofWord(at, scalar.text());
        if (!versions.isEmpty()) {
            problems.addIfFirst(new Problem(
                    scalar.position(),
                    at.toString(),
                    Place.of(at) + " can't have this value" + versions,
                    scalar.words(),
                    "one of " + String.join(", ", type.words()),
                    "use one of these words, or run the application on an operator that has it"));
        }
    }
}
