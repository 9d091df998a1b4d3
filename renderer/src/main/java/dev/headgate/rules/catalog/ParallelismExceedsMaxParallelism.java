package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Scale;
import dev.headgate.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ParallelismExceedsMaxParallelism implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "parallelism-exceeds-max-parallelism",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster, standalone JobManager",
                "The parallelism of a job is above its `pipeline.max-parallelism`.",
                "The job fails at its start, whichever scheduler it has: \"Vertex's parallelism is higher "
                        + "than the max parallelism\". Where `pipeline.jobvertex-parallelism-overrides` gives vertices their own, it is"
                        + " a warning.",
                "Lower the parallelism. Raise `pipeline.max-parallelism` only where there is no state to "
                        + "restore: a snapshot can't be restored with another number.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Optional<Amount> most = workload.scale().maxParallelism();
        Optional<Amount> parallelism = workload.scale().parallelism();
        if (most.isEmpty()
                || parallelism.isEmpty()
                || parallelism.get().value() <= most.get().value()
                || parallelism.get().value() > Scale.LARGEST
                || workload.scale().isReactive()) {
            return;
        }
        List<Field> others = new ArrayList<>(parallelism.get().fields());
        others.add(most.get().field());
        report.magnitude(parallelism.get().value() - most.get().value())
                .report(
                        parallelism.get().certain() && workload.seesCluster() ? Severity.ERROR : Severity.WARNING,
                        parallelism.get().field(),
                        Words.parallelism(workload, parallelism.get()) + " is above pipeline.max-parallelism "
                                + most.get().value() + ", and such a job fails at its start",
                        Words.lower(workload, parallelism.get(), most.get().value())
                                + ", or, if there is no state to restore, raise pipeline.max-parallelism",
                        others);
    }
}
