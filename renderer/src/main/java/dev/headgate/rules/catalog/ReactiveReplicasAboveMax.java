package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.FixedSlots;
import dev.headgate.workload.Scale;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class ReactiveReplicasAboveMax implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "reactive-replicas-above-max",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, standalone JobManager",
                "A job in reactive mode has more slots than its max parallelism.",
                "In reactive mode a job takes every slot that there is, up to its max parallelism. The "
                        + "TaskManagers beyond it have no work.",
                "Lower the number of TaskManagers, or raise `pipeline.max-parallelism` before the job has " + "state.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.scale().isReactive() || !workload.hasJob()) {
            return;
        }
        Optional<FixedSlots> slots = workload.scale().fixedSlots();
        Optional<Amount> stated = workload.scale().maxParallelism();
        if (slots.isEmpty() || workload.options().has("pipeline.max-parallelism") && stated.isEmpty()) {
            return;
        }
        Optional<Amount> parallelism = workload.scale().parallelism();
        if (stated.isEmpty() && (parallelism.isEmpty() || parallelism.get().value() > Scale.LARGEST)) {
            return;
        }
        long most = stated.isPresent()
                ? stated.get().value()
                : Scale.derivedMaxParallelism(parallelism.get().value());
        long each = slots.get().slots().value();
        if (slots.get().total() - most < each) {
            return; // no TaskManager is wholly idle
        }
        report.report(
                Severity.WARNING,
                workload.kind().isStandalone()
                        ? workload.options().field("scheduler-mode")
                        : slots.get().taskManagers().field(),
                Words.product(slots.get()) + " slots, and in reactive mode the job uses no more than its "
                        + (stated.isPresent() ? "pipeline.max-parallelism " : "max parallelism ") + most,
                Words.taskManagers(workload, slots.get()) + " " + (most + each - 1) / each,
                slots.get().fields());
    }
}
