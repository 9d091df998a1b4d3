package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;

final class CheckpointingDisabledStateful implements WorkloadRule {
    private static final String INTERVAL = "execution.checkpointing.interval";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "checkpointing-disabled-stateful",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`job.upgradeMode` is `savepoint`, and no option switches checkpoints on.",
                "Unless the program does it in its code, the job has no checkpoints between two savepoints: a failure sets it back"
                        + " to the savepoint that it started from, and the operator has nothing to fall back to where a savepoint fails. In"
                        + " `last-state` mode the operator switches checkpoints on by itself.",
                "Set `execution.checkpointing.interval`, such as `60s`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.state().upgrades(UpgradeMode.SAVEPOINT)
                && StateDirectories.canBeTold(workload)
                && !workload.options().has(INTERVAL)
                && !workload.options().says("execution.runtime-mode", "BATCH")) {
            report.warning(
                    workload.options().field(INTERVAL),
                    "upgradeMode savepoint keeps state, and " + INTERVAL
                            + " is missing: unless the program sets it, a failure sets the job back to its last savepoint",
                    "set " + INTERVAL + ", such as 60s",
                    workload.state().upgradeModeField());
        }
    }
}
