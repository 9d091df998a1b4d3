package dev.headgate.kinds.check;

import dev.headgate.kinds.type.ObjectType;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import java.util.Map;

/** Holds a map against the members of its type that exclude each other. */
final class Alternatives {
    private final TypeReport report;

    Alternatives(TypeReport report) {
        this.report = report;
    }

    /** One layer can't mean two members of a union; a null drops one, and so does empty text beside valueFrom. */
    void refuseSeveral(MapValue map, ObjectType type, Pointer at) {
        String first = null;
        for (Map.Entry<String, Value> member : map.members().entrySet()) {
            Value value = member.getValue();
            boolean set = !(value instanceof Scalar scalar
                    && (scalar.isNull() || scalar.text().isEmpty()));
            if (set && type.alternatives().contains(member.getKey())) {
                if (first != null) {
                    report.refuse(
                            "exclusive-fields",
                            new Problem(
                                    value.origin().namePosition(),
                                    at.child(member.getKey()).toString(),
                                    "'" + first + "' and '" + member.getKey() + "' exclude each other",
                                    "keep one of the two"));
                }
                first = member.getKey();
            }
        }
    }
}
