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

final class TaskSlotsExcessive implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "task-slots-excessive",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster, standalone TaskManager",
                "One TaskManager has more than 256 slots.",
                "The memory of a TaskManager is divided by its slots, and all of them share one JVM. Such "
                        + "a number is nearly always a slip, like 1111 for 1, and leaves each slot next to nothing.",
                "Write as many slots as the TaskManager has processors, or a few more.");
    }

    private static final long MOST = 256;

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.kind() == Kind.SESSION_JOB || workload.kind() == Kind.STANDALONE_JOB_MANAGER) {
            return;
        }
        Optional<Amount> slots = workload.scale().slots();
        if (slots.isPresent() && slots.get().value() > MOST) {
            report.warning(
                    slots.get().field(),
                    "one TaskManager gets " + slots.get().value() + " slots, which divide its memory",
                    "set taskmanager.numberOfTaskSlots to about the number of its processors, such as 4");
        }
    }
}
