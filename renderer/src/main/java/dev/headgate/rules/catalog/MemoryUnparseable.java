package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Reading;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Workload;

final class MemoryUnparseable implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "memory-unparseable",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster, standalone",
                "An amount of memory can't be read: `resource.memory` by neither Flink's nor Kubernetes' "
                        + "units, or an option by Flink's.",
                "The operator refuses the object, or Flink doesn't start. Options know only Flink's units: "
                        + "`2Gi` can't be read there, though `resource.memory` takes it.",
                "Write a whole number with one of Flink's units, such as 2048m or 2g.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        for (Component component : workload.components()) {
            Field memory = component.resources().memory();
            if (workload.kind().isDeployment()
                    && memory.isPresent()
                    && !component.resources().isAsInPods()
                    && component.resources().processSize().isRefused()) {
                report.error(
                        memory,
                        "the memory '" + Words.excerpt(memory.text().orElse("")) + "' of the " + component.words() + " "
                                + component.resources().processSize().refusal(),
                        "write it like 2048m or 2g");
            }
        }
        for (Option option : workload.options().own()) {
            if (MemoryOptions.isSize(option.name()) && !option.isPlaceholder()) {
                Reading<MemorySize> size = MemorySize.parse(option.text());
                if (size.isRefused()) {
                    report.error(
                            option.field(),
                            option.name() + " '" + Words.excerpt(option.text()) + "' " + size.refusal(),
                            "write it like 2048m or 2g");
                }
            }
        }
    }
}
