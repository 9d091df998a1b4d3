package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class WastedSlots implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "wasted-slots",
                Level.IGNORED,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster",
                "The last TaskManager of a job has at least half of its slots idle.",
                "TaskManagers come whole: a parallelism that isn't a multiple of the slots leaves some of "
                        + "them empty, and their share of the memory with them.",
                "Make the parallelism a multiple of `taskmanager.numberOfTaskSlots`, or choose fewer " + "slots.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        boolean own = workload.kind().isDeployment() || workload.kind() == Kind.FLINK_CLUSTER;
        if (!own || !workload.hasJob() || workload.scale().isReactive()) {
            return;
        }
        Optional<Amount> parallelism = workload.scale().parallelism();
        Optional<Amount> slots = workload.scale().slots();
        if (parallelism.isEmpty()
                || parallelism.get().value() < 1
                || slots.isEmpty()
                || slots.get().value() < 2) {
            return;
        }
        long used = parallelism.get().value() % slots.get().value();
        long idle = used == 0 ? 0 : slots.get().value() - used;
        if (idle * 2 >= slots.get().value()) {
            long more = parallelism.get().value() + idle;
            report.warning(
                    parallelism.get().field(),
                    Words.parallelism(workload, parallelism.get()) + " leaves "
                            + idle + " of the last TaskManager's "
                            + Words.count(slots.get().value(), "slot") + " idle",
                    "raise job.parallelism to " + more + ", or choose fewer slots",
                    slots.get().field());
        }
    }
}
