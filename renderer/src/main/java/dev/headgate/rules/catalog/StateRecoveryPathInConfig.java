package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class StateRecoveryPathInConfig implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "state-recovery-path-in-config",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`execution.state-recovery.path` stands in flinkConfiguration of a job.",
                "Flink from 1.20 on prefers it to the path by which the operator hands over the savepoint of an upgrade, and the"
                        + " operator doesn't remove it: each upgrade in savepoint mode sets the job back to the path that is written"
                        + " here. In another mode, or with an unknown version of Flink, it is a warning.",
                "Write the path to `job.initialSavepointPath`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isOfApacheOperator() || !workload.hasJob()) {
            return;
        }
        Optional<Option> option = workload.options().get(ConfiguredSavepoint.OPTION);
        if (option.isEmpty()
                || !option.get().name().equals(ConfiguredSavepoint.OPTION)
                || !ConfiguredSavepoint.isMeant(option.get())) {
            return;
        }
        boolean certain = workload.version().isPresent() && workload.state().upgrades(UpgradeMode.SAVEPOINT);
        report.report(
                certain ? Severity.ERROR : Severity.WARNING,
                option.get().field(),
                "Flink prefers " + ConfiguredSavepoint.OPTION + " to the savepoint of an upgrade, so that "
                        + (certain ? "each upgrade" : "an upgrade from a savepoint") + " sets the job back to "
                        + option.get().text(),
                "remove it, and set job.initialSavepointPath to " + option.get().text(),
                List.of(workload.state().upgradeModeField()));
    }
}
