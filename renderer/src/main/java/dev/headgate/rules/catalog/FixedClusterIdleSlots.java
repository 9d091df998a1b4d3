package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.FixedSlots;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class FixedClusterIdleSlots implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "fixed-cluster-idle-slots",
                Level.WARNING,
                "0.1",
                "FlinkCluster, standalone JobManager",
                "A cluster of one job has at least one TaskManager more than the job's parallelism can " + "use.",
                "The TaskManagers are paid for, and no task ever runs on them.",
                "Lower the number of TaskManagers to parallelism divided by slots, rounded up, or raise "
                        + "the parallelism.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        boolean stated = workload.kind() == Kind.FLINK_CLUSTER
                ? workload.job().child("parallelism").isPresent()
                : workload.kind() == Kind.STANDALONE_JOB_MANAGER
                        && workload.hasJob()
                        && workload.options().has("parallelism.default");
        if (!stated || workload.scale().isReactive()) {
            return;
        }
        Optional<Amount> parallelism = workload.scale().parallelism();
        Optional<FixedSlots> slots = workload.scale().fixedSlots();
        if (parallelism.isEmpty()
                || parallelism.get().value() < 1
                || slots.isEmpty()
                || slots.get().scaled()) {
            return;
        }
        long idle = (slots.get().total() - parallelism.get().value())
                / slots.get().slots().value();
        if (idle >= 1) {
            report.report(
                    Severity.WARNING,
                    workload.kind() == Kind.FLINK_CLUSTER
                            ? slots.get().taskManagers().field()
                            : parallelism.get().field(),
                    Words.product(slots.get()) + ", of which " + Words.parallelism(workload, parallelism.get())
                            + " leaves " + Words.count(idle, "TaskManager") + " without work",
                    Words.taskManagers(workload, slots.get())
                            + " " + (slots.get().taskManagers().value() - idle) + ", or raise "
                            + Words.parallelismField(workload) + " to "
                            + slots.get().total(),
                    List.of(
                            parallelism.get().field(),
                            slots.get().taskManagers().field(),
                            slots.get().slots().field()));
        }
    }
}
