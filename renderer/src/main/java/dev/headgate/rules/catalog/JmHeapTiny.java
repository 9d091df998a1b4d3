package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.flink.memory.JobManagerMemory;
import dev.headgate.flink.memory.MemoryDerivation;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class JmHeapTiny implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "jm-heap-tiny",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster, standalone",
                "Less than 128 MiB of the JobManager's memory are left for its heap.",
                "Flink only logs a warning and starts. With more than a toy job the JobManager then dies of "
                        + "OutOfMemoryError.",
                "Give the JobManager 1024 MiB or more; 1600 MiB is what Flink itself proposes.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Component component = workload.jobManager();
        if (!workload.components().contains(component)) {
            return;
        }
        Optional<MemoryDerivation<JobManagerMemory>> memory = component.jobManagerMemory();
        if (memory.isPresent() && !memory.get().isRefused()) {
            MemorySize heap = memory.get().memory().heap();
            if (heap.compareTo(JobManagerMemory.RECOMMENDED_HEAP) < 0) {
                Field field = component.memoryField();
                report.warning(
                        field,
                        "only " + (heap.bytes() >> 20)
                                + " MiB of the JobManager's memory are heap, and Flink wants 128",
                        "set " + Names.memory(workload, component) + " to 1024m or more");
            }
        }
    }
}
