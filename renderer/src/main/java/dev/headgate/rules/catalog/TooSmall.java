package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.flink.memory.MemoryRefusal;
import dev.headgate.flink.memory.SmallestSize;
import dev.headgate.flink.option.FlinkConfiguration;
import dev.headgate.flink.option.Setting;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Reading;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.Severity;
import dev.headgate.workload.Component;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says by how much the memory of a process is too small, and which size works. */
final class TooSmall {
    private TooSmall() {}

    /** Reports a refusal that is about sizes; those about single values belong to other rules. */
    static void report(Workload workload, Component component, MemoryRefusal refusal, Reporter report) {
        switch (refusal.kind()) {
            case METASPACE_AND_OVERHEAD, PARTS, PROCESS, OVERHEAD, NETWORK, JOB_MANAGER_HEAP -> {
                if (MemoryText.isWithoutUnit(component) || MemoryText.isNothing(component)) {
                    return; // other rules say so
                }
                Field field = component.memoryField();
                List<Field> others = new ArrayList<>(component.fields(refusal.options()));
                others.remove(field);
                worse(component, report)
                        .report(
                                Severity.ERROR,
                                field,
                                "the memory of the " + component.words() + " is too small, and it doesn't start: "
                                        + refusal.reason(),
                                fix(workload, component, field, others),
                                others);
            }
            default -> {
                // an option that can't be read, or a number that isn't positive
            }
        }
    }

    /** What an object lacked before it may go on lacking, but it may not lack more. */
    private static Reporter worse(Component component, Reporter report) {
        Optional<FlinkConfiguration> options = component.configuration();
        Optional<Setting> size = options.isPresent() ? options.get().get(component.processSize()) : Optional.empty();
        Reading<MemorySize> given =
                MemorySize.parse(size.isPresent() ? size.get().text() : "");
        return given.isReadable() ? report.magnitude(-given.value().bytes()) : report;
    }

    private static String fix(Workload workload, Component component, Field field, List<Field> others) {
        Optional<FlinkConfiguration> options = component.configuration();
        Optional<MemorySize> smallest =
                options.isPresent() ? SmallestSize.of(component.processSize(), options.get()) : Optional.empty();
        if (smallest.isEmpty()) {
            StringBuilder fix = new StringBuilder();
            for (Field other : others) {
                fix.append(fix.isEmpty() ? "lower or remove " : ", ")
                        .append((workload.kind().isStandalone() ? "its part" : Names.path(workload, other)));
            }
            return fix.isEmpty() ? "raise " + Names.memory(workload, component) : fix.toString();
        }
        long mebibytes = smallest.get().bytes() >> 20;
        if (workload.kind() == Kind.FLINK_CLUSTER && field.name().equals("memory")) {
            long percent = component.resources().ratio();
            long container = (mebibytes * 100 + percent - 1) / percent;
            return "raise the memory limit to " + container + "Mi or more, of which Flink gets " + percent + " %";
        }
        return "set " + Names.memory(workload, component) + " to " + mebibytes + "m or more";
    }
}
