package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.workload.Component;
import dev.headgate.workload.Workload;
import java.util.List;

/** What a field is called in a sentence: its way from the spec, or the name of the option. */
final class Names {
    private Names() {}

    /** What gives a process its memory: a field of the spec, or where no operator reads one, the option. */
    static String memory(Workload workload, Component component) {
        return workload.kind().isStandalone() ? component.processSize() : path(workload, component.memoryField());
    }

    /** As in taskManager.resource.memory or taskmanager.memory.process.size. */
    static String path(Workload workload, Field field) {
        List<String> steps = field.at().steps();
        List<String> spec = workload.spec().at().steps();
        int from = steps.size() > spec.size() && steps.subList(0, spec.size()).equals(spec) ? spec.size() : 0;
        String first = steps.get(from);
        if (first.equals("flinkConfiguration") || first.equals("flinkProperties")) {
            from++;
        }
        return String.join(".", steps.subList(from, steps.size()));
    }
}
