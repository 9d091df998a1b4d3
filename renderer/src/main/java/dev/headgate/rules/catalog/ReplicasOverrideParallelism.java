package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class ReplicasOverrideParallelism implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "replicas-override-parallelism",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "`taskManager.replicas` is set on an application, and replicas times slots isn't `job.parallelism`.",
                "The operator runs the job with replicas times slots, in native and in standalone mode, and only logs that it"
                        + " ignores `job.parallelism`. The job runs with another parallelism than the manifest says.",
                "Remove `taskManager.replicas`, or set `job.parallelism` to replicas times slots.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Field written = workload.job().child("parallelism");
        Optional<Long> stated = written.integer();
        Optional<Amount> replicas = workload.scale().replicas();
        Optional<Amount> slots = workload.scale().slots();
        if (!workload.kind().isDeployment()
                || workload.scale().isReactive()
                || stated.isEmpty()
                || stated.get() <= 0
                || replicas.isEmpty()
                || replicas.get().value() < 1
                || slots.isEmpty()) {
            return;
        }
        long effective = replicas.get().value() * slots.get().value();
        if (effective != stated.get()) {
            report.warning(
                    replicas.get().field(),
                    Words.count(replicas.get().value(), "TaskManager") + " x "
                            + Words.count(slots.get().value(), "slot") + " = " + effective
                            + " silently replaces job.parallelism " + stated.get(),
                    "remove taskManager.replicas, or set job.parallelism to " + effective,
                    written,
                    slots.get().field());
        }
    }
}
