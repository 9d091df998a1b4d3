package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class MaxParallelismChanged implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "max-parallelism-changed",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster",
                "`pipeline.max-parallelism` of a job that keeps its state changes from one number to another.",
                "The number of key groups is part of the state. The job fails to restore with \"Max parallelism mismatch between"
                        + " checkpoint/savepoint state and new program\", and crashes again at each restart.",
                "Put the old number back. A real change needs the State Processor API, or a start without state that is meant.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        Optional<Amount> old = before.scale().maxParallelism();
        Optional<Amount> changed = after.scale().maxParallelism();
        if (old.isPresent()
                && changed.isPresent()
                && old.get().value() != changed.get().value()
                && after.state().isStateful()) {
            report.report(
                    after.seesCluster() ? Severity.ERROR : Severity.WARNING,
                    changed.get().field(),
                    "pipeline.max-parallelism changes from " + old.get().value() + " to "
                            + changed.get().value()
                            + ", and state written with one number of key groups can't be restored into another",
                    "put " + old.get().value() + " back",
                    List.of());
        }
    }
}
