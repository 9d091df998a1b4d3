package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;
import java.util.List;

final class SavepointUpgradeNeedsSavepointDir implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "savepoint-upgrade-needs-savepoint-dir",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "An upgrade takes a savepoint, and nothing says where savepoints go.",
                "With `job.upgradeMode: savepoint` the operator refuses the object. A FlinkBlueGreenDeployment takes a savepoint in"
                        + " `last-state` mode too, and nobody checks it: the transition fails later with a NullPointerException. The"
                        + " finding is a warning where the operator's own defaults aren't known.",
                "Set `execution.checkpointing.savepoint-dir`, or `state.savepoints.dir` with Flink below 1.20.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!applies(workload) || !SavepointDirectory.isMissing(workload)) {
            return;
        }
        Field mode = workload.state().upgradeModeField();
        String upgrade = workload.kind() == Kind.BLUE_GREEN_DEPLOYMENT
                ? "a blue/green transition in upgradeMode " + mode.text().orElse("") + " takes a savepoint and "
                : "upgradeMode savepoint ";
        SavepointDirectory.report(workload, upgrade, List.of(mode), report);
    }

    /** Whether each upgrade takes a savepoint. */
    static boolean applies(Workload workload) {
        return workload.kind() == Kind.BLUE_GREEN_DEPLOYMENT
                ? workload.state().isStateful()
                : workload.state().upgrades(UpgradeMode.SAVEPOINT);
    }
}
