package dev.headgate.overlay.merge;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a layer takes away what a lower one has: null, {@code $patch: delete}, and what is refused because nobody knows what it should take away. */
final class Removal {
    private static final String PATCH = "$patch";

    private final Problems problems;

    Removal(Problems problems) {
        this.problems = problems;
    }

    /** The member that says what is done with the map it stands in. */
    static boolean isDirective(String name) {
        return name.equals(PATCH);
    }

    /** A value that isn't written at all: perhaps everything below it was commented out, so it removes nothing. */
    static boolean isBlank(Value value) {
        return value instanceof Scalar scalar
                && scalar.isNull()
                && scalar.written().isEmpty();
    }

    void refuseBlank(Value value, Pointer at) {
        problems.add(new Problem(
                value.origin().namePosition(),
                at.toString(),
                "'" + at.step() + "' has no value",
                "write null to remove what a lower layer has, {} for an empty map, or remove the line"));
    }

    /** What generators of manifests write without meaning anything by it: creationTimestamp: null. */
    static boolean isGenerated(String name) {
        return name.equals("creationTimestamp");
    }

    static boolean removes(Value value) {
        return value instanceof Scalar scalar && scalar.isNull()
                || value instanceof MapValue map && map.says(PATCH, "delete");
    }

    static boolean replacesList(Value item) {
        return item instanceof MapValue map && map.members().size() == 1 && map.says(PATCH, "replace");
    }

    void nothingToRemove(Value value, Pointer at, Set<String> known) {
        List<String> below = new ArrayList<>();
        for (String name : known) {
            if (name.startsWith(at.step() + ".")) {
                below.add("'" + name + ": null'");
            }
        }
        problems.add(new Problem(
                value.origin().namePosition(),
                at.toString(),
                "'" + at.step() + "' is removed here, but no lower layer has it",
                !below.isEmpty()
                        ? "remove what lies below it one by one: " + String.join(", ", below)
                        : Nearest.to(at.step(), known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("remove the line, or correct the name")));
    }
}
