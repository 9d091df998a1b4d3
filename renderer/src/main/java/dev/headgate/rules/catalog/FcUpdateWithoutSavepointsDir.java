package dev.headgate.rules.catalog;

import dev.headgate.change.SpecChange;
import dev.headgate.change.SpecChanges;
import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Set;

final class FcUpdateWithoutSavepointsDir implements WorkloadChangeRule {
    private static final Set<String> ALLOWED = Set.of("job.savepointGeneration", "taskManager.replicas");

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "fc-update-without-savepoints-dir",
                Level.WARNING,
                "0.1",
                "FlinkCluster",
                "The spec of a job that was created without `job.savepointsDir` changes.",
                "The operator refuses the change, even one that adds the folder. It takes only a new"
                        + " `job.savepointGeneration` alone, and a number of TaskManagers that is set through the scale"
                        + " subresource, which nothing is said about.",
                "Delete the object and create it anew, with `job.savepointsDir`. Where there is state to keep, take a"
                        + " savepoint by Flink's own REST API before, and set `job.fromSavepoint` to it. Accept the finding if"
                        + " your tool replaces the object by deleting and creating it.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        if (after.kind() != Kind.FLINK_CLUSTER || !after.hasJob() || !refuses(before)) {
            return;
        }
        List<SpecChange> changes = SpecChanges.of(before, after).all();
        if (!changes.isEmpty()
                && !(changes.size() == 1 && ALLOWED.contains(changes.get(0).name(after)))) {
            SpecChange change = changes.get(0);
            report.warning(
                    after.job().child("savepointsDir"),
                    "the job was created without savepointsDir, and the operator refuses a change of its spec such as"
                            + " that of " + change.name(after),
                    "delete the object and create it anew with job.savepointsDir; to keep state, take a savepoint by"
                            + " Flink's REST API before, and set job.fromSavepoint to it",
                    change.after());
        }
    }

    /** Whether the operator refuses changes of a job that is like that. */
    static boolean refuses(Workload before) {
        Field directory = before.job().child("savepointsDir");
        return before.hasJob() && (directory.isAbsent() || directory.is(""));
    }
}
