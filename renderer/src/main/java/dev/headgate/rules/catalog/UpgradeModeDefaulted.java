package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class UpgradeModeDefaulted implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "upgrade-mode-defaulted",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "A directory for checkpoints or savepoints is configured, and `job.upgradeMode` is absent.",
                "The default is `stateless`: each change of the spec starts the job without its state, whatever checkpoints there"
                        + " are.",
                "Write `job.upgradeMode: savepoint` or `last-state`; or `stateless` where state may go.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Field mode = workload.state().upgradeModeField();
        if (mode.isPresent()
                || !workload.kind().isOfApacheOperator()
                || workload.job().isAbsent()) {
            return;
        }
        Optional<Option> directory = workload.state().ownDirectory();
        if (directory.isPresent()) {
            report.warning(
                    mode,
                    directory.get().name()
                            + " is set, and upgradeMode is missing: its default stateless starts the job without"
                            + " its state at each upgrade",
                    "set job.upgradeMode to savepoint or last-state, or to stateless where state may go",
                    directory.get().field());
        }
    }
}
