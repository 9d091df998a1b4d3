package dev.headgate.rules.catalog;

import dev.headgate.change.Nonces;
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

final class RestartNonceStateless implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "restart-nonce-stateless",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`restartNonce` changes for a job with a directory for checkpoints or savepoints in `job.upgradeMode: stateless`.",
                "The restart follows the upgrade mode: the job starts again without its state, whatever checkpoints there are.",
                "Set `job.upgradeMode` to `savepoint` or `last-state` before the restart.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        if (!before.state().upgrades(UpgradeMode.STATELESS)
                || !after.state().upgrades(UpgradeMode.STATELESS)
                || before.state().isSuspended()
                || after.state().isSuspended()
                || !Nonces.acts(before, after, Nonces.RESTART)
                || Nonces.acts(before, after, Nonces.REDEPLOY)) {
            return;
        }
        Optional<Option> directory = after.state().ownDirectory();
        if (directory.isPresent()) {
            Field nonce = Nonces.field(after, Nonces.RESTART);
            report.warning(
                    after.state().upgradeModeField(),
                    "restartNonce changes to " + nonce.text().orElse("")
                            + " in upgradeMode stateless: the job starts again without its state",
                    "set job.upgradeMode to savepoint or last-state",
                    nonce,
                    directory.get().field());
        }
    }
}
