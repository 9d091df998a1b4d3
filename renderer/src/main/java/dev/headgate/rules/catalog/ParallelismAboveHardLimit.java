package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Scale;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class ParallelismAboveHardLimit implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "parallelism-above-hard-limit",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster, standalone JobManager",
                "The parallelism of the job is above 32768, be it written or `taskManager.replicas` times " + "slots.",
                "No job of Flink can be that wide: it fails at its start with \"Operator parallelism not "
                        + "within bounds\".",
                "Lower replicas, slots or parallelism.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Optional<Amount> parallelism = workload.scale().parallelism();
        if (parallelism.isEmpty()
                || parallelism.get().value() <= Scale.LARGEST
                || workload.scale().isReactive()) {
            return;
        }
        report.magnitude(parallelism.get().value())
                .report(
                        parallelism.get().certain() ? Severity.ERROR : Severity.WARNING,
                        parallelism.get().field(),
                        Words.parallelism(workload, parallelism.get()) + " is above " + Scale.LARGEST
                                + ", the widest that Flink runs a job",
                        Words.lower(workload, parallelism.get(), Scale.LARGEST),
                        parallelism.get().fields());
    }
}
