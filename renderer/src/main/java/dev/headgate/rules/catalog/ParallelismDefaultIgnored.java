package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class ParallelismDefaultIgnored implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "parallelism-default-ignored",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "`parallelism.default` stands in `flinkConfiguration` of an application, and isn't the "
                        + "parallelism that the job gets.",
                "The operator overwrites the option by `job.parallelism`, or by `taskManager.replicas` "
                        + "times slots. A change of the option doesn't even restart the job.",
                "Remove the option, and write the number into `job.parallelism`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment() || !workload.hasJob()) {
            return;
        }
        Optional<Option> option = workload.options().get("parallelism.default");
        Optional<Amount> parallelism = workload.scale().parallelism();
        if (option.isEmpty()
                || option.get().isDefault()
                || option.get().isPlaceholder()
                || parallelism.isEmpty()
                || parallelism.get().value() < 1
                || option.get().integer().equals(Optional.of(parallelism.get().value()))
                || workload.scale().isReactive()) {
            return;
        }
        report.report(
                Severity.WARNING,
                option.get().field(),
                "parallelism.default " + Words.excerpt(option.get().text()) + " has no effect: "
                        + Words.parallelism(workload, parallelism.get()) + " replaces it",
                "remove parallelism.default, or write its number into job.parallelism",
                parallelism.get().fields());
    }
}
