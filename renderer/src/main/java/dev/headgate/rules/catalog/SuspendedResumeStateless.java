package dev.headgate.rules.catalog;

import dev.headgate.change.DeployedState;
import dev.headgate.change.Nonces;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class SuspendedResumeStateless implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "suspended-resume-stateless",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "A job that was suspended with its state is to run again, and `job.upgradeMode` is `stateless` now.",
                "The operator restores the state that it kept unless the new mode is `stateless`: then the job starts empty.",
                "Resume with the mode that the job was suspended with.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        if (!before.state().isSuspended()
                || after.state().isSuspended()
                || !after.state().upgrades(UpgradeMode.STATELESS)
                || Nonces.acts(before, after, Nonces.REDEPLOY)) {
            return;
        }
        DeployedState deployed = new DeployedState(before);
        Optional<UpgradeMode> kept = deployed.suspendedBy();
        if (kept.isEmpty()) {
            kept = before.state().upgradeMode();
        }
        if (kept.isPresent() && kept.get().isStateful() && !deployed.isMissing()) {
            report.error(
                    after.state().upgradeModeField(),
                    "the job was suspended in upgradeMode " + kept.get().word()
                            + " with its state, and resuming it as stateless starts it empty",
                    "resume with upgradeMode " + kept.get().word() + ", or accept the finding where the state may go",
                    after.job().child("state"));
        }
    }
}
