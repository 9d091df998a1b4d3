package dev.headgate.rules.catalog;

import dev.headgate.change.Nonces;
import dev.headgate.change.SpecChange;
import dev.headgate.change.SpecChanges;
import dev.headgate.change.SpecDiff;
import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class SpecChangeRestartsStateless implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "spec-change-restarts-stateless",
                Level.IGNORED,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "The spec of a job with a directory for checkpoints or savepoints changes, in `job.upgradeMode: stateless`.",
                "The job restarts without its state, even if only a resource changes. Many jobs are meant to run so; switch the rule"
                        + " on where they aren't.",
                "Set `job.upgradeMode` to `savepoint` or `last-state`.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        if (!before.state().upgrades(UpgradeMode.STATELESS)
                || !after.state().upgrades(UpgradeMode.STATELESS)
                || before.state().isSuspended()
                || after.state().isSuspended()
                || Nonces.acts(before, after, Nonces.RESTART)) {
            return;
        }
        Optional<Option> directory = after.state().ownDirectory();
        Optional<SpecChange> strongest =
                directory.isPresent() ? SpecChanges.of(before, after).strongest() : Optional.empty();
        if (strongest.isPresent() && strongest.get().diff() == SpecDiff.UPGRADE) {
            report.warning(
                    after.state().upgradeModeField(),
                    strongest.get().name(after)
                            + " changes, and upgradeMode stateless restarts the job without its state",
                    "set job.upgradeMode to savepoint or last-state",
                    strongest.get().after(),
                    directory.get().field());
        }
    }
}
