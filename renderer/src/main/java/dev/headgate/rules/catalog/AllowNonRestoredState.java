package dev.headgate.rules.catalog;

import dev.headgate.field.NamedField;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class AllowNonRestoredState implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "allow-non-restored-state",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster, standalone JobManager",
                "`allowNonRestoredState` is true for a job that restores state.",
                "State whose operator has another id now, because it was renamed or its id is generated, is skipped without an"
                        + " error: the job runs with a part of its state, or none of it. Of a change to an object that exists,"
                        + " `allow-non-restored-state-enabled` and `job-code-changed-with-nonrestored` speak instead.",
                "Set it to true for the one release that drops an operator, and back to false in the next.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (context.isChange() || !UnmatchedState.mayBeSkipped(workload)) {
            return;
        }
        Optional<NamedField> flag = workload.state().skipsUnmatchedState();
        if (flag.isPresent()) {
            report.warning(
                    flag.get().field(),
                    flag.get().name() + " is on: state that no operator matches is skipped without an error",
                    "switch it off once the release that drops an operator runs");
        }
    }
}
