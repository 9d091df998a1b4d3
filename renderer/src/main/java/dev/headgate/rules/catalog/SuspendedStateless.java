package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class SuspendedStateless implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "suspended-stateless",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "A running job with a directory for checkpoints or savepoints is suspended in `job.upgradeMode: stateless`.",
                "The job is cancelled without a savepoint. When it runs again, it starts empty.",
                "Set `job.upgradeMode` to `savepoint` or `last-state` before, or together with, `job.state: suspended`.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        if (before.state().isSuspended()
                || !after.state().isSuspended()
                || !before.state().upgrades(UpgradeMode.STATELESS)
                || !after.state().upgrades(UpgradeMode.STATELESS)) {
            return;
        }
        Optional<Option> directory = after.state().ownDirectory();
        if (directory.isPresent()) {
            Field state = after.job().child("state");
            report.warning(
                    after.state().upgradeModeField(),
                    "the job is suspended in upgradeMode stateless, and its state is gone when it runs again",
                    "set job.upgradeMode to savepoint or last-state together with job.state suspended",
                    state,
                    directory.get().field());
        }
    }
}
