package dev.headgate.rules.catalog;

import dev.headgate.change.SpecChange;
import dev.headgate.change.SpecChanges;
import dev.headgate.field.Field;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.Optional;

/** What rules about state that no operator matches have in common. */
final class UnmatchedState {
    private UnmatchedState() {}

    /** Whether the job restores state at all, so that some of it may be skipped. */
    static boolean mayBeSkipped(Workload workload) {
        return workload.state().startsFromSavepoint() || workload.state().isStateful();
    }

    /** What of the program differs: its image, jar, class or arguments; empty where nothing does. */
    static Optional<SpecChange> code(Workload before, Workload after) {
        for (SpecChange change : SpecChanges.of(before, after).all()) {
            if (isCode(change.after(), after.kind())) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    private static boolean isCode(Field field, Kind kind) {
        return switch (field.name()) {
            case "image" -> true;
            case "jarURI", "entryClass", "args" -> kind.isOfApacheOperator();
            default -> false;
        };
    }
}
