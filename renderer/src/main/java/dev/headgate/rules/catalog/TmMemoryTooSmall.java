package dev.headgate.rules.catalog;

import dev.headgate.flink.memory.MemoryDerivation;
import dev.headgate.flink.memory.TaskManagerMemory;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class TmMemoryTooSmall implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "tm-memory-too-small",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster, standalone",
                "The memory of a TaskManager is too small for its parts, as Flink itself calculates them.",
                "The TaskManager doesn't start. The operator doesn't notice: where `resource.memory` is set "
                        + "it only checks that it can be read. With nothing else set Flink needs 982 MiB. Of a "
                        + "FlinkCluster's container only 80 % go to Flink, so 1Gi is too small there.",
                "Raise the memory to the size that the finding names, or lower the part that takes most, "
                        + "such as `taskmanager.memory.managed.fraction`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.components().contains(workload.taskManager())) {
            Optional<MemoryDerivation<TaskManagerMemory>> memory =
                    workload.taskManager().taskManagerMemory();
            if (memory.isPresent() && memory.get().isRefused()) {
                TooSmall.report(workload, workload.taskManager(), memory.get().refusal(), report);
            }
        }
    }
}
