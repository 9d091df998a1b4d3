package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Scale;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class MaxParallelismOutOfRange implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "max-parallelism-out-of-range",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster, standalone JobManager",
                "`pipeline.max-parallelism` isn't a whole number from 1 to 32768.",
                "The job doesn't start: \"The maximum parallelism must be greater than 0\", or \"must be "
                        + "between 1 and 32768\". That holds for -1 too, which Flink's documentation gives as the "
                        + "default.",
                "Write a number from 1 to 32768, or remove the option to let Flink choose.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Optional<Option> option = workload.options().get("pipeline.max-parallelism");
        if (option.isEmpty()
                || option.get().isPlaceholder()
                || workload.kind() == Kind.STANDALONE_TASK_MANAGER
                || workload.scale().maxParallelism().isPresent()) {
            return;
        }
        Optional<Long> number = option.get().integer();
        report.report(
                workload.hasJob() && workload.seesCluster()
                        ? Severity.ERROR
                        : Severity.WARNING, // a job may state its own on a session cluster
                option.get().field(),
                "pipeline.max-parallelism is \"" + Words.excerpt(option.get().text()) + "\""
                        + (number.isPresent()
                                ? ", and Flink takes only 1 to " + Scale.LARGEST
                                : ", which is no whole number"),
                number.isPresent() && number.get() == -1
                        ? "remove it: Flink's default can't be written"
                        : "set pipeline.max-parallelism to a number from 1 to " + Scale.LARGEST + ", or remove it",
                List.of());
    }
}
