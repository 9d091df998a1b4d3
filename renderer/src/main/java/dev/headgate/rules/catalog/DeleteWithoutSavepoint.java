package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.ManifestSet;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.SetRule;
import dev.headgate.workload.Workload;

final class DeleteWithoutSavepoint implements SetRule {
    private static final String OPTION = "kubernetes.operator.job.savepoint-on-deletion";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "delete-without-savepoint",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "A job that keeps its state vanishes, and `kubernetes.operator.job.savepoint-on-deletion` isn't true for it.",
                "Deleting the object, as Argo CD does when it prunes, cancels the job without a savepoint and removes the metadata"
                        + " of high availability. Only checkpoints that are retained stay in the storage, to be restored by hand.",
                "Set the option and wait until it is applied, or take a savepoint, before the object goes.");
    }

    @Override
    public void check(ManifestSet all, Context context, Reporter report) {
        if (all.removed().isEmpty()) {
            return;
        }
        for (Vanished vanished : Vanished.of(all, context)) {
            Workload job = vanished.job();
            if (vanished.successor().isEmpty()
                    && job.kind().isOfApacheOperator()
                    && !job.state().isSuspended()
                    && !job.options().isTrue(OPTION)) {
                report.on(job.manifest())
                        .warning(
                                job.options().field(OPTION),
                                job.manifest().key() + " vanishes, and without " + OPTION
                                        + " the operator cancels its job without a savepoint",
                                "set " + OPTION + " to true and apply that first, or take a savepoint before",
                                job.state().upgradeModeField());
            }
        }
    }
}
