package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.flink.memory.MemoryRefusal;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class MemoryNotDefined implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "memory-not-defined",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "Nothing gives the memory of a process: no field of the spec, and no option from which "
                        + "Flink could derive it.",
                "The operator refuses the object, unless its installation adds a default.",
                "Set `resource.memory` of the process, or `jobmanager.memory.process.size` and "
                        + "`taskmanager.memory.process.size`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment()) {
            return;
        }
        for (Component component : workload.components()) {
            Optional<MemoryRefusal> refusal = MemoryRefusals.of(component);
            if (component.resources().memory().isAbsent()
                    && refusal.isPresent()
                    && refusal.get().kind() == MemoryRefusal.Kind.NOT_CONFIGURED) {
                Field memory = component.resources().memory();
                String message = "nothing says how much memory a " + component.words() + " gets";
                String fix = "set " + Names.path(workload, memory) + ", for instance to "
                        + (component.role() == Component.Role.JOB_MANAGER ? "1600m" : "2048m");
                if (workload.knowsDefaults()) {
                    report.error(memory, message, fix);
                } else {
                    report.information(memory, message + ", unless the operator's installation does", fix);
                }
            }
        }
    }
}
