package dev.headgate.rules.catalog;

import dev.headgate.flink.memory.MemoryDerivation;
import dev.headgate.flink.memory.TaskManagerMemory;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Component;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class NetworkMemoryLargeShuffle implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "network-memory-large-shuffle",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster",
                "The job is so wide that a shuffle between all its tasks may need more network memory than "
                        + "there is.",
                "Tasks can't be started then: \"Insufficient number of network buffers\". By an old rule of "
                        + "thumb a TaskManager needs slots x slots x TaskManagers x 4 buffers of 32 KiB.",
                "Raise `taskmanager.memory.network.fraction`, and `taskmanager.memory.network.max` where it "
                        + "is set.");
    }

    private static final long BUFFERS = 4 * (32L << 10);

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Component component = workload.taskManager();
        if (workload.kind().isStandalone()
                || !workload.hasJob()
                || !workload.components().contains(component)) {
            return;
        }
        Optional<Amount> slots = workload.scale().slots();
        Optional<Amount> count = workload.scale().taskManagers();
        if (slots.isEmpty()
                || count.isEmpty()
                || slots.get().value() > 1 << 12
                || count.get().value() > 1 << 16) {
            return;
        }
        long wanted = slots.get().value() * slots.get().value() * count.get().value() * BUFFERS;
        if (wanted <= 64L << 20) {
            return; // what Flink gives at least
        }
        Optional<MemoryDerivation<TaskManagerMemory>> memory = component.taskManagerMemory();
        if (memory.isPresent()
                && !memory.get().isRefused()
                && memory.get().memory().network().bytes() < wanted) {
            report.warning(
                    workload.options().field("taskmanager.memory.network.fraction"),
                    "a shuffle across " + Words.count(count.get().value(), "TaskManager") + " with "
                            + Words.count(slots.get().value(), "slot") + " may need " + (wanted >> 20)
                            + " MiB of network memory in each, and there are "
                            + (memory.get().memory().network().bytes() >> 20),
                    "raise taskmanager.memory.network.fraction",
                    slots.get().field(),
                    count.get().field());
        }
    }
}
