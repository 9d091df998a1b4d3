package dev.headgate.kinds.check;

import dev.headgate.kinds.type.ObjectType;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import java.util.TreeSet;

/** Reports a value of another type than the one that belongs there, and gives it back as it is. */
final class WrongType {
    private final TypeReport report;

    WrongType(TypeReport report) {
        this.report = report;
    }

    Value refuse(Value value, Pointer at, ObjectType type) {
        boolean few = type.names().size() <= 15;
        String fields = few ? ": " + String.join(", ", new TreeSet<>(type.names())) : "";
        return refuse(value, at, "a map", "write its fields below it, each as 'name: value'" + fields);
    }

    Value refuse(Value value, Pointer at, String expected) {
        String fix =
                switch (expected) {
                    case "a list" ->
                        value instanceof Scalar ? "put it in brackets: [...]" : "write its items, each after '- '";
                    case "a map", "a map of options" -> "write its fields below it, each as 'name: value'";
                    default -> "write " + expected;
                };
        return refuse(value, at, expected, fix);
    }

    private Value refuse(Value value, Pointer at, String expected, String fix) {
        if (!report.isFull(value.origin().source())) {
            report.wrongType(new Problem(
                    value.position(),
                    at.toString(),
                    Place.of(at) + " has the wrong type",
                    value.words(),
                    expected,
                    fix));
        }
        return value;
    }
}
