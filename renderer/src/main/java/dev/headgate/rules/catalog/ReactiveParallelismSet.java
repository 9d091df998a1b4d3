package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class ReactiveParallelismSet implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "reactive-parallelism-set",
                Level.IGNORED,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, standalone JobManager",
                "A parallelism is stated for a job in reactive mode.",
                "In reactive mode the parallelism is the number of slots that there are, at most the max "
                        + "parallelism. The stated number has no effect, and whoever changes it will be surprised.",
                "Remove it, and set the number of TaskManagers instead.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.scale().isReactive() || !workload.isStandalone() || !workload.hasJob()) {
            return;
        }
        Optional<Option> option = workload.options().get("parallelism.default");
        Field field = workload.kind() == Kind.STANDALONE_JOB_MANAGER && option.isPresent()
                ? option.get().field()
                : workload.job().child("parallelism");
        // without replicas the operator needs it to know how many TaskManagers to start
        boolean needed = workload.kind().isDeployment()
                && workload.spec().child("taskManager", "replicas").isAbsent();
        if (field.isPresent() && !needed) {
            report.warning(
                    field,
                    Words.parallelismField(workload) + " has no effect in reactive mode, where the job uses all slots",
                    "remove it, and choose the number of TaskManagers instead");
        }
    }
}
