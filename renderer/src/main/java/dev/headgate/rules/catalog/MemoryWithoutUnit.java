package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;

final class MemoryWithoutUnit implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "memory-without-unit",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster, standalone",
                "The memory of a process is a number without a unit, and too small to be meant in bytes.",
                "Without a unit Flink counts bytes: `2048` is 2 KiB, and the process doesn't start.",
                "Add the unit: 2048m.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        for (Component component : workload.components()) {
            Field field = component.memoryField();
            boolean quantity =
                    workload.kind() == Kind.FLINK_CLUSTER && field.name().equals("memory");
            if (!quantity && MemoryText.isWithoutUnit(component)) {
                String text = field.text().orElse("").trim();
                report.error(
                        field,
                        "the memory of the " + component.words() + " is " + text + " without a unit, which are bytes",
                        "write " + text + "m if MiB are meant");
            }
        }
    }
}
