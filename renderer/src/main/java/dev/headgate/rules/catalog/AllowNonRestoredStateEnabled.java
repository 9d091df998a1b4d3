package dev.headgate.rules.catalog;

import dev.headgate.field.NamedField;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class AllowNonRestoredStateEnabled implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "allow-non-restored-state-enabled",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster, standalone JobManager",
                "`allowNonRestoredState` of a job that restores state changes to true.",
                "From the next restart on, state whose operator has another id is skipped without an error.",
                "Accept the finding in the release that drops an operator, and set it back to false in the next.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        Optional<NamedField> flag = after.state().skipsUnmatchedState();
        if (flag.isPresent() && before.state().skipsUnmatchedState().isEmpty() && UnmatchedState.mayBeSkipped(after)) {
            report.warning(
                    flag.get().field(),
                    flag.get().name()
                            + " is switched on: the next restart skips state that no operator matches, without an"
                            + " error",
                    "switch it off in the next release, or leave it out if no operator is dropped");
        }
    }
}
