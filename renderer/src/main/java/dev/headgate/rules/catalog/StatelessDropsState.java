package dev.headgate.rules.catalog;

import dev.headgate.change.DeployedState;
import dev.headgate.change.SpecChange;
import dev.headgate.change.SpecChanges;
import dev.headgate.change.SpecDiff;
import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class StatelessDropsState implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "stateless-drops-state",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`job.upgradeMode` of a running job changes from `savepoint` or `last-state` to `stateless`.",
                "Together with any other change that restarts or suspends the job, the job loses its state: it is cancelled without a"
                        + " savepoint and starts empty. Alone the change does nothing now, but the next change of the spec drops"
                        + " the state, which is a warning.",
                "Keep the old mode. Accept the finding where the state may go.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        if (!before.state().isStateful()
                || before.state().isSuspended()
                || !after.state().upgrades(UpgradeMode.STATELESS)
                || new DeployedState(before).isMissing()) {
            return;
        }
        Field mode = after.state().upgradeModeField();
        String old = before.state().upgradeModeField().text().orElse("");
        String changes = mode.isPresent()
                ? "upgradeMode changes from " + old + " to stateless"
                : "upgradeMode " + old + " is removed, and its default is stateless";
        Optional<SpecChange> strongest = SpecChanges.of(before, after).strongest();
        SpecDiff diff = strongest.isPresent() ? strongest.get().diff() : SpecDiff.IGNORE;
        if (diff == SpecDiff.UPGRADE) {
            String name = strongest.get().name(after);
            report.error(
                    mode,
                    changes + " while " + name + " changes too: the job "
                            + (after.state().isSuspended() ? "is suspended" : "restarts") + " without its state",
                    "keep upgradeMode " + old + ", or accept the finding where the state may go",
                    strongest.get().after());
        } else if (diff != SpecDiff.SAVEPOINT_REDEPLOY) {
            report.warning(
                    mode,
                    changes + ": the job runs on, but the next change of the spec drops its state",
                    "keep upgradeMode " + old);
        }
    }
}
