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
import java.util.List;
import java.util.Optional;

final class MaxParallelismIntroduced implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "max-parallelism-introduced",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster",
                "A job that keeps its state gets a `pipeline.max-parallelism` for the first time, and it "
                        + "isn't the number that Flink had derived.",
                "The number of key groups is part of the state. Without the option Flink derived it from "
                        + "the parallelism of the job's first start, and a job with another number fails to "
                        + "restore: \"Max parallelism mismatch between checkpoint/savepoint state and new program\".",
                "Set the option to the number that the state has. If the job first started with another "
                        + "parallelism than the one that runs now, so that the number here is right, accept the "
                        + "finding by the annotation `headgate.dev/accept.max-parallelism-introduced`.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        Optional<Amount> introduced = after.scale().maxParallelism();
        if (introduced.isEmpty()
                || before.options().has("pipeline.max-parallelism")
                || !after.state().isStateful()
                || before.scale().isReactive()) {
            return;
        }
        Optional<Amount> parallelism = before.scale().parallelism();
        if (parallelism.isEmpty()
                || parallelism.get().value() < 1
                || parallelism.get().value() > Scale.LARGEST) {
            return;
        }
        long derived = Scale.derivedMaxParallelism(parallelism.get().value());
        if (introduced.get().value() == derived) {
            return;
        }
        boolean sure = before.knowsDefaults() && parallelism.get().certain();
        report.report(
                sure ? Severity.ERROR : Severity.WARNING,
                introduced.get().field(),
                "pipeline.max-parallelism becomes " + introduced.get().value()
                        + ", and the state of a job that began with" + " parallelism "
                        + parallelism.get().value() + " and no such option has " + derived,
                "set pipeline.max-parallelism to " + derived,
                List.of(parallelism.get().field()));
    }
}
