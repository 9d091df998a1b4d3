package dev.headgate.rules.catalog;

import dev.headgate.flink.memory.JobManagerMemory;
import dev.headgate.flink.memory.MemoryDerivation;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class JmMemoryTooSmall implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "jm-memory-too-small",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster, standalone",
                "The memory of a JobManager is too small for its parts, as Flink itself calculates them.",
                "The JobManager doesn't start, and the operator doesn't notice. With nothing else set Flink "
                        + "needs 577 MiB, and 1024 MiB to do any work.",
                "Raise the memory to 1024 MiB or more.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.components().contains(workload.jobManager())) {
            Optional<MemoryDerivation<JobManagerMemory>> memory =
                    workload.jobManager().jobManagerMemory();
            if (memory.isPresent() && memory.get().isRefused()) {
                TooSmall.report(workload, workload.jobManager(), memory.get().refusal(), report);
            }
        }
    }
}
