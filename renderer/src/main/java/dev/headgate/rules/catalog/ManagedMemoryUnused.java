package dev.headgate.rules.catalog;

import dev.headgate.field.Options;
import dev.headgate.flink.memory.MemoryDerivation;
import dev.headgate.flink.memory.TaskManagerMemory;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class ManagedMemoryUnused implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "managed-memory-unused",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster",
                "A TaskManager of 4 GiB or more keeps its state on the heap, and leaves 40 % of Flink's "
                        + "memory to nobody.",
                "Managed memory serves RocksDB, ForSt, batch jobs and Python. A streaming job with the "
                        + "hashmap state backend uses none of it.",
                "Set `taskmanager.memory.managed.fraction` to 0, or to the part that Python or batch jobs " + "need.");
    }

    private static final long LARGE = 4L << 30;

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Component component = workload.taskManager();
        Options options = workload.options();
        if (workload.kind().isStandalone()
                || !workload.components().contains(component)
                || !workload.hasJob()
                || !options.says("state.backend.type", "hashmap")
                || options.has("taskmanager.memory.managed.fraction")
                || options.has("taskmanager.memory.managed.size")
                || options.has("execution.runtime-mode")
                || Python.isRunBy(workload)) {
            return;
        }
        Optional<MemoryDerivation<TaskManagerMemory>> memory = component.taskManagerMemory();
        if (memory.isPresent()
                && !memory.get().isRefused()
                && memory.get().memory().totalProcess().bytes() >= LARGE) {
            report.warning(
                    options.field("state.backend.type"),
                    (memory.get().memory().managed().bytes() >> 20)
                            + " MiB of managed memory in each TaskManager serve nobody"
                            + " with the hashmap state backend",
                    "set taskmanager.memory.managed.fraction to 0",
                    component.memoryField());
        }
    }
}
