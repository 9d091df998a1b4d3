package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class LastStateWithoutHa implements WorkloadRule {
    private static final String TYPE = "high-availability.type";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "last-state-without-ha",
                Level.WARNING,
                "0.1",
                "FlinkDeployment",
                "`job.upgradeMode` is `last-state`, and high availability is off.",
                "The last state is found through the metadata that high availability keeps. Without them the operator can only"
                        + " cancel a healthy job and take the checkpoint that it saw last; a job whose JobManager is gone can't be"
                        + " upgraded at all (\"HA metadata not available\"). A FlinkBlueGreenDeployment takes a savepoint instead.",
                "Set `high-availability.type: kubernetes` and `high-availability.storageDir`, or use `upgradeMode: savepoint`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.kind() != Kind.FLINK_DEPLOYMENT
                || !workload.state().upgrades(UpgradeMode.LAST_STATE)
                || workload.state().isHighlyAvailable()) {
            return;
        }
        Optional<Option> type = workload.options().get(TYPE);
        String how = type.isPresent()
                ? "it is switched off here"
                : workload.knowsDefaults()
                        ? "it is off"
                        : "nothing here switches it on; the operator's defaults, which aren't known, may";
        report.warning(
                workload.options().field(TYPE),
                "upgradeMode last-state finds the state through high availability, and " + how,
                "set high-availability.type to kubernetes and high-availability.storageDir, or upgradeMode to savepoint",
                workload.state().upgradeModeField());
    }
}
