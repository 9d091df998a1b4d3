package dev.headgate.change;

import dev.headgate.field.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What differs between two states of a FlinkCluster, as the Spotify operator's own revisions compare them. Of the defaults that
 * the API server fills in, it knows those of single fields, and none of ports and resources.
 */
final class FlinkClusterChanges {
    private static final Map<String, String> DEFAULTS = Map.of(
            "accessScope", "Cluster",
            "allowNonRestoredState", "false",
            "mode", "Detached",
            "noLoggingToStdout", "false",
            "pullPolicy", "Always",
            "recreateOnUpdate", "true",
            "restartPolicy", "Never");

    private static final Set<String> IGNORED_IN_JOB =
            Set.of("cancelRequested", "cleanupPolicy", "restartPolicy", "savepointFormatType", "savepointGeneration");

    private final FieldComparison fields = new FieldComparison();

    /** Whether the operator takes the change for one of the number of TaskManagers, and leaves the job alone. */
    private final boolean scales;

    private FlinkClusterChanges(boolean scales) {
        this.scales = scales;
    }

    static List<SpecChange> of(Field before, Field after) {
        Field old = before.child("taskManager", "replicas");
        Field now = after.child("taskManager", "replicas");
        boolean scales = before.child("job").isPresent()
                && after.child("job").isPresent()
                && !Sameness.same(old.value(), now.value(), "3");
        FlinkClusterChanges changes = new FlinkClusterChanges(scales);
        for (String name : FieldComparison.names(before, after)) {
            changes.member(before.child(name), after.child(name));
        }
        return changes.fields.changes();
    }

    private void member(Field old, Field now) {
        switch (now.name()) {
            case "taskManager" ->
                members(old, now, name -> scales ? SpecDiff.SCALE : SpecDiff.UPGRADE, Map.of("replicas", "3"));
            case "jobManager" -> members(old, now, name -> SpecDiff.UPGRADE, Map.of("replicas", "1"));
            case "image" -> members(old, now, name -> SpecDiff.UPGRADE, Map.of());
            case "job" -> job(old, now);
            default -> {
                // with another number of TaskManagers, it looks only at what was there and is still there
                boolean overlooked = scales && (old.isAbsent() || now.isAbsent());
                fields.compare(old, now, DEFAULTS.get(now.name()), overlooked ? SpecDiff.SCALE : SpecDiff.UPGRADE);
            }
        }
    }

    private void job(Field old, Field now) {
        if (old.isAbsent() || now.isAbsent()) {
            fields.compare(old, now, SpecDiff.UPGRADE);
        } else {
            members(old, now, name -> IGNORED_IN_JOB.contains(name) ? SpecDiff.IGNORE : SpecDiff.UPGRADE, Map.of());
        }
    }

    private void members(Field old, Field now, Function<String, SpecDiff> diff, Map<String, String> more) {
        for (String name : FieldComparison.names(old, now)) {
            String standard = more.getOrDefault(name, DEFAULTS.get(name));
            fields.compare(old.child(name), now.child(name), standard, diff.apply(name));
        }
    }
}
