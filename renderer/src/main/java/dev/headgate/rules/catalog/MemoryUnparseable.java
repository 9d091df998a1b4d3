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
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;

final class MemoryUnparseable implements WorkloadRule {
    private static final String EXAMPLE = "write it like 2048m or 2g";

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
                        + "`2Gi` can't be read there, though `resource.memory` takes it. Nobody takes fractions: the "
                        + "operator makes 1610612736.0 of `1.5Gi`, which Flink can't read.",
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
                        MemoryText.inMebibytes(memory.text().orElse(""), "m", EXAMPLE));
            }
        }
        if (workload.kind() == Kind.SESSION_JOB) {
            return; // processes that run already have their memory
        }
        for (Option option : workload.options().own()) {
            if (MemoryOptions.isSize(workload, option)
                    && !option.isPlaceholder()
                    && !MemoryText.isShadowed(workload, option)) {
                Reading<MemorySize> size = MemorySize.parse(option.text());
                if (size.isRefused()) {
                    report.error(
                            option.field(),
                            option.name() + " '" + Words.excerpt(option.text()) + "' " + size.refusal(),
                            MemoryText.inMebibytes(option.text(), "m", EXAMPLE));
                }
            }
        }
    }
}
