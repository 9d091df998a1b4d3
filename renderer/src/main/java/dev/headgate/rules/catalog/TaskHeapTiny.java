package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
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

final class TaskHeapTiny implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "task-heap-tiny",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster, standalone",
                "Less than 64 MiB of heap are left for the tasks in each slot of a TaskManager.",
                "It starts, and dies of OutOfMemoryError once tasks do some work: of 1024 MiB in all, Flink "
                        + "leaves 25.6 MiB for tasks.",
                "Raise the memory, lower the number of slots, or give less to managed memory where no state "
                        + "backend uses it.");
    }

    private static final long LEAST = 64L << 20;

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Component component = workload.taskManager();
        if (!workload.components().contains(component)) {
            return;
        }
        Optional<MemoryDerivation<TaskManagerMemory>> memory = component.taskManagerMemory();
        if (memory.isEmpty()
                || memory.get().isRefused()
                || memory.get().memory().slots() < 1) {
            return;
        }
        TaskManagerMemory parts = memory.get().memory();
        if (parts.taskHeapPerSlot().bytes() < LEAST) {
            Field field = component.memoryField();
            String all = (parts.taskHeap().bytes() >> 20) + " MiB";
            report.warning(
                    field,
                    "only " + all + " of the TaskManager's memory are heap for tasks"
                            + (parts.slots() == 1 ? "" : ", in " + parts.slots() + " slots"),
                    "raise " + Names.memory(workload, component)
                            + (parts.slots() == 1 ? "" : ", or lower taskmanager.numberOfTaskSlots"),
                    workload.options().field("taskmanager.numberOfTaskSlots"));
        }
    }
}
