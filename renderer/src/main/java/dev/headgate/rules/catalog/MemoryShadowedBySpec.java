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
import java.util.Optional;

final class MemoryShadowedBySpec implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "memory-shadowed-by-spec",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "An option sets the memory of a process, and a field of the spec sets another one.",
                "The field of the spec wins without a word: the option has no effect.",
                "Keep one of the two.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment()) {
            return;
        }
        for (Component component : workload.components()) {
            Optional<Option> option = workload.options().get(component.processSize());
            Field field = component.resources().memory();
            if (option.isEmpty() || option.get().isDefault() || option.get().isPlaceholder() || field.isAbsent()) {
                continue;
            }
            Reading<MemorySize> hidden = MemorySize.parse(option.get().text());
            Reading<MemorySize> counting = component.resources().processSize();
            boolean same = hidden.isReadable() && hidden.value().equals(counting.value());
            if (counting.isReadable() && !same) {
                report.warning(
                        option.get().field(),
                        (option.get().name() + " " + option.get().text()).trim() + " has no effect: "
                                + Names.path(workload, field) + " "
                                + field.text().orElse("") + " wins",
                        "remove one of the two",
                        field);
            }
        }
    }
}
