package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Scale;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class ScaleBeyondDerivedMax implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "scale-beyond-derived-max",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster",
                "A job that keeps its state and states no `pipeline.max-parallelism` gets a parallelism "
                        + "above the number that Flink had derived.",
                "Without the option Flink derived the number of key groups from the parallelism of the "
                        + "job's first start, and wrote it into the state. The job fails to restore: \"The maximum "
                        + "parallelism of the restored state is lower than the configured parallelism\".",
                "Stay at or below that number. If the job first started with a greater parallelism than "
                        + "the one that runs now, accept the finding by the annotation "
                        + "`headgate.dev/accept.scale-beyond-derived-max`.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        if (before.options().has("pipeline.max-parallelism")
                || after.options().has("pipeline.max-parallelism")
                || !after.state().isStateful()
                || before.scale().isReactive()
                || after.scale().isReactive()) {
            return;
        }
        Optional<Amount> old = before.scale().parallelism();
        Optional<Amount> changed = after.scale().parallelism();
        if (old.isEmpty()
                || changed.isEmpty()
                || old.get().value() < 1
                || changed.get().value() > Scale.LARGEST) {
            return;
        }
        long derived = Scale.derivedMaxParallelism(old.get().value());
        if (changed.get().value() <= derived) {
            return;
        }
        boolean sure =
                after.knowsDefaults() && old.get().certain() && changed.get().certain();
        report.report(
                sure ? Severity.ERROR : Severity.WARNING,
                changed.get().field(),
                Words.parallelism(after, changed.get()) + " is above " + derived
                        + ", the key groups in the state of a job that began with parallelism "
                        + old.get().value() + " and no pipeline.max-parallelism",
                Words.lower(after, changed.get(), derived),
                changed.get().fields());
    }
}
