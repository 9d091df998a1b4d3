package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Scale;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class MaxParallelismUnsetProduction implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "max-parallelism-unset-production",
                Level.IGNORED,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster",
                "A job that keeps its state doesn't say its `pipeline.max-parallelism`.",
                "Flink then derives it from the parallelism of the first start, and it stays as long as "
                        + "the state does: a job that began with a parallelism of 85 or less never gets wider than "
                        + "128.",
                "Set it before the first start to what the job may ever need, such as 720. On a job that "
                        + "runs already, write the number that it has.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.options().has("pipeline.max-parallelism")
                || !workload.state().isStateful()) {
            return;
        }
        Optional<Amount> parallelism = workload.scale().parallelism();
        if (parallelism.isEmpty()
                || parallelism.get().value() < 1
                || parallelism.get().value() > Scale.LARGEST) {
            return;
        }
        long derived = Scale.derivedMaxParallelism(parallelism.get().value());
        report.warning(
                workload.options().field("pipeline.max-parallelism"),
                "pipeline.max-parallelism is missing, so that the first start fixes it for good: " + derived
                        + " with parallelism " + parallelism.get().value(),
                "set pipeline.max-parallelism before the first start, such as 720; to " + derived
                        + " if the job began with this parallelism",
                parallelism.get().field());
    }
}
