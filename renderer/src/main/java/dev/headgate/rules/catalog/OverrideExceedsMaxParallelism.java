package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Scale;
import dev.headgate.workload.VertexParallelism;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class OverrideExceedsMaxParallelism implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "override-exceeds-max-parallelism",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`pipeline.jobvertex-parallelism-overrides` gives a vertex a parallelism above "
                        + "`pipeline.max-parallelism`.",
                "The job fails at its start: \"Vertex's parallelism is higher than the max parallelism\".",
                "Lower the override to `pipeline.max-parallelism` or less.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Optional<Option> option = workload.options().get(VertexParallelism.OPTION);
        Optional<Amount> most = workload.scale().maxParallelism();
        if (option.isEmpty()
                || most.isEmpty()
                || option.get().isPlaceholder()
                || !workload.kind().isOfApacheOperator()
                || workload.scale().isReactive()) {
            return;
        }
        for (VertexParallelism override : VertexParallelism.of(option.get())) {
            Optional<Long> number = override.number();
            if (override.isVertexId()
                    && number.isPresent()
                    && number.get() > most.get().value()
                    && number.get() <= Scale.LARGEST) {
                report.magnitude(number.get() - most.get().value())
                        .report(
                                workload.seesCluster() ? Severity.ERROR : Severity.WARNING,
                                option.get().field(),
                                "vertex " + override.vertex() + " gets parallelism " + number.get()
                                        + ", above pipeline.max-parallelism "
                                        + most.get().value(),
                                "lower it to " + most.get().value() + " or less",
                                List.of(most.get().field()));
            }
        }
    }
}
