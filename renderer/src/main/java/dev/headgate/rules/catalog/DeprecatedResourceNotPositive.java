package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Quantity;
import dev.headgate.flink.value.Reading;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Resources;
import dev.headgate.workload.Workload;

final class DeprecatedResourceNotPositive implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "deprecated-resource-not-positive",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "`resource.memory` is 0, or `resource.ephemeralStorage` is negative.",
                "The operator takes it, and Flink or Kubernetes then refuses the pods.",
                "Write a positive amount.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment()) {
            return;
        }
        for (Component component : workload.components()) {
            if (component.resources().isAsInPods()) {
                continue;
            }
            Field memory = component.resources().deprecated().child("memory");
            Reading<MemorySize> size = Resources.parse(memory.text().orElse(""));
            if (size.isReadable() && size.value().bytes() == 0) {
                report.error(memory, "the " + component.words() + " gets no memory at all", "write it like 2048m");
            }
            Field storage = component.resources().deprecated().child("ephemeralStorage");
            Reading<Quantity> amount = Quantity.parse(storage.text().orElse(""));
            if (amount.isReadable() && amount.value().signum() < 0) {
                report.error(
                        storage,
                        "the ephemeral storage of the " + component.words() + " is "
                                + storage.text().orElse(""),
                        "write it like 2Gi");
            }
        }
    }
}
