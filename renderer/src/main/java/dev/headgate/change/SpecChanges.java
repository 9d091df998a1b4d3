package dev.headgate.change;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.field.Options;
import dev.headgate.workload.Kind;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between two states of a workload, as its operator compares them: a default that is written out is no difference,
 * and neither is a number written in another way. Where there is no operator, every difference counts as an upgrade.
 */
public final class SpecChanges {
    private static final Set<String> IGNORED_IN_JOB = Set.of(
            "allowNonRestoredState",
            "autoscalerResetNonce",
            "checkpointTriggerNonce",
            "initialSavepointPath",
            "savepointTriggerNonce",
            "upgradeMode");

    private final Workload after;
    private final FieldComparison fields = new FieldComparison();

    private SpecChanges(Workload after) {
        this.after = after;
    }

    public static SpecChanges of(Workload before, Workload after) {
        SpecChanges changes = new SpecChanges(after);
        if (after.kind().isOfApacheOperator()) {
            for (String name : FieldComparison.names(before.spec(), after.spec())) {
                changes.member(name, before, after);
            }
        } else if (after.kind() == Kind.FLINK_CLUSTER) {
            FlinkClusterChanges.of(before.spec(), after.spec()).forEach(changes.fields::add);
        } else {
            changes.fields.compare(before.spec(), after.spec(), SpecDiff.UPGRADE);
        }
        return changes;
    }

    /** Every field that differs, in the order of the older state, the new ones behind. */
    public List<SpecChange> all() {
        return fields.changes();
    }

    /** The first change that has the greatest effect; empty where nothing differs. */
    public Optional<SpecChange> strongest() {
        SpecChange strongest = null;
        for (SpecChange change : fields.changes()) {
            if (strongest == null || change.diff().compareTo(strongest.diff()) > 0) {
                strongest = change;
            }
        }
        return Optional.ofNullable(strongest);
    }

    /** What the operator does about all of them together. */
    public SpecDiff diff() {
        Optional<SpecChange> strongest = strongest();
        return strongest.isPresent() ? strongest.get().diff() : SpecDiff.IGNORE;
    }

    private void member(String name, Workload before, Workload after) {
        Field old = before.spec().child(name);
        Field now = after.spec().child(name);
        switch (name) {
            case "flinkConfiguration" -> options(before.options(), after.options());
            case "job" -> job(old, now);
            case "restartNonce" -> fields.compare(old, now, now.isAbsent() ? SpecDiff.IGNORE : SpecDiff.UPGRADE);
            case "taskManager" -> taskManager(old, now);
            case "jobManager" -> jobManager(old, now);
            default -> fields.compare(old, now, SpecDiff.UPGRADE);
        }
    }

    private void job(Field old, Field now) {
        if (old.isAbsent() || now.isAbsent()) {
            fields.compare(old, now, SpecDiff.UPGRADE);
            return;
        }
        for (String name : FieldComparison.names(old, now)) {
            Field was = old.child(name);
            Field is = now.child(name);
            switch (name) {
                case "parallelism" -> fields.compare(was, is, "0", scaling());
                case "state" -> fields.compare(was, is, "running", SpecDiff.UPGRADE);
                case "savepointRedeployNonce" ->
                    fields.compare(was, is, is.isAbsent() ? SpecDiff.IGNORE : SpecDiff.SAVEPOINT_REDEPLOY);
                case "upgradeMode" -> fields.compare(was, is, UpgradeMode.STATELESS.word(), SpecDiff.IGNORE);
                default -> fields.compare(was, is, IGNORED_IN_JOB.contains(name) ? SpecDiff.IGNORE : SpecDiff.UPGRADE);
            }
        }
    }

    private void taskManager(Field old, Field now) {
        for (String name : FieldComparison.names(old, now)) {
            fields.compare(old.child(name), now.child(name), name.equals("replicas") ? scaling() : SpecDiff.UPGRADE);
        }
    }

    private void jobManager(Field old, Field now) {
        if (old.isAbsent() || now.isAbsent()) {
            fields.compare(old, now, SpecDiff.UPGRADE);
            return;
        }
        for (String name : FieldComparison.names(old, now)) {
            fields.compare(old.child(name), now.child(name), name.equals("replicas") ? "1" : null, SpecDiff.UPGRADE);
        }
    }

    /** Only a reactive cluster of fixed TaskManagers takes another number of them while the job runs. */
    private SpecDiff scaling() {
        return after.isStandalone() && after.scale().isReactive() ? SpecDiff.SCALE : SpecDiff.UPGRADE;
    }

    private void options(Options before, Options after) {
        Map<String, Option> old = byName(before);
        Map<String, Option> now = byName(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            Option was = old.get(name);
            Option is = now.get(name);
            if (was == null || is == null || !was.text().equals(is.text())) {
                fields.add(new SpecChange(
                        was == null ? before.field().child(name) : was.field(),
                        is == null ? after.field().child(name) : is.field(),
                        option(name)));
            }
        }
    }

    private static Map<String, Option> byName(Options options) {
        Map<String, Option> byName = new LinkedHashMap<>();
        for (Option option : options.own()) {
            byName.put(option.name(), option);
        }
        return byName;
    }

    private SpecDiff option(String name) {
        if (name.startsWith("job.autoscaler")
                || name.startsWith("parallelism.default")
                || name.startsWith("kubernetes.operator")) {
            return SpecDiff.IGNORE;
        }
        boolean overrides = name.startsWith("pipeline.jobvertex-parallelism-overrides");
        return overrides && scalesInPlace() ? SpecDiff.SCALE : SpecDiff.UPGRADE;
    }

    private boolean scalesInPlace() {
        return !after.isStandalone()
                && after.scale().scheduler().equals("adaptive")
                && after.version().isPresent()
                && after.version().get().isAtLeast(1, 18)
                && !after.options().says("kubernetes.operator.job.upgrade.inplace-scaling.enabled", "false");
    }
}
