package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Resources;
import dev.headgate.workload.Workload;

final class MemoryDecimalSurprise implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "memory-decimal-surprise",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "An amount of memory has a fraction and a decimal unit, such as 1.5g.",
                "Flink can't read fractions, so the operator falls back to Kubernetes' units, where g is a "
                        + "thousand million: 1.5g are 1430 MiB and not 1536.",
                "Write whole MiB: 1536m.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment()) {
            return;
        }
        for (Component component : workload.components()) {
            Field memory = component.resources().memory();
            String text = memory.text().orElse("");
            if (!component.resources().isAsInPods()
                    && text.indexOf('.') >= 0
                    && text.toLowerCase(java.util.Locale.ROOT).indexOf('i') < 0
                    && Resources.isOnlyQuantity(text)) {
                long bytes = Resources.parse(text).value().bytes();
                // what Flink's unit would have come to: 1024 for each 1000 of the decimal one
                int power = "kmgt".indexOf(Character.toLowerCase(text.charAt(text.length() - 1))) + 1;
                long meant = (long) Math.ceil(bytes * Math.pow(1.024, power)) >> 20;
                report.warning(
                        memory,
                        text + " is read by Kubernetes' decimal units and comes to " + (bytes >> 20) + " MiB",
                        "write " + meant + "m, or " + (bytes >> 20) + "m if that is meant");
            }
        }
    }
}
