package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Options;
import dev.headgate.flink.memory.MemoryRefusal;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class MemoryFractionOrRangeInvalid implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "memory-fraction-or-range-invalid",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster, standalone",
                "The fraction of a part of memory isn't within 0 and 1, or its minimum is above its " + "maximum.",
                "Flink refuses it (\"Inconsistently configured ...\") and the process doesn't start. A "
                        + "minimum of 2g for the JVM overhead is above the default maximum of 1g.",
                "Correct the fraction, or set minimum and maximum together.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        for (Component component : workload.components()) {
            Optional<MemoryRefusal> refusal = MemoryRefusals.of(component);
            if (refusal.isPresent() && refusal.get().kind() == MemoryRefusal.Kind.SHARE) {
                List<Field> fields = component.fields(refusal.get().options());
                Field field = at(refusal.get(), workload.options());
                List<Field> others = new ArrayList<>();
                for (Field other : fields) {
                    if (!other.at().equals(field.at())
                            && share(other.name()) != null
                            && share(other.name()).equals(share(field.name()))) {
                        others.add(other);
                    }
                }
                report.report(
                        Severity.ERROR,
                        field,
                        refusal.get().reason() + ", so the " + component.words() + " doesn't start",
                        "correct the fraction, or set minimum and maximum together",
                        others);
            }
        }
    }

    /** The part of memory that an option of this name is about, or null. */
    private static String share(String option) {
        for (String ending : List.of(".fraction", ".min", ".max")) {
            if (option.endsWith(ending)) {
                return option.substring(0, option.length() - ending.length());
            }
        }
        return null;
    }

    private static Field at(MemoryRefusal refusal, Options options) {
        Field found = null;
        for (String name : refusal.options()) {
            if (share(name) != null && refusal.reason().contains(share(name)) && options.has(name)) {
                found = options.field(name);
            }
        }
        return found == null ? options.field() : found;
    }
}
