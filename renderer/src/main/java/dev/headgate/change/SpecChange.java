package dev.headgate.change;

import dev.headgate.field.Field;
import dev.headgate.workload.Workload;

/**
 * One field that differs between two states of a workload.
 *
 * @param before where it stood, or would have
 * @param after where it stands, or would
 */
public record SpecChange(Field before, Field after, SpecDiff diff) {
    /** As people call it: job.parallelism, podTemplate, or the name of an option of Flink. */
    public String name(Workload workload) {
        StringBuilder name = new StringBuilder();
        int skipped = workload.spec().at().steps().size();
        for (String step : after.at().steps()) {
            if (skipped-- <= 0 && !(name.isEmpty() && step.equals("flinkConfiguration"))) {
                name.append(name.isEmpty() ? "" : ".").append(step);
            }
        }
        return name.toString();
    }
}
