package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.flink.value.Quantity;
import dev.headgate.flink.value.Reading;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Resources;
import dev.headgate.workload.Workload;

final class ResourcesQuantityInvalid implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "resources-quantity-invalid",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster",
                "A request or limit under `resources` is no quantity, or not positive where it has to be.",
                "The operator refuses the object.",
                "Write processors like 500m or 2, memory like 2Gi, anything else as a number of 0 or more.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment() && workload.kind() != Kind.FLINK_CLUSTER) {
            return;
        }
        boolean apache = workload.kind().isDeployment();
        for (Component component : workload.components()) {
            check(component.resources().asInPods().child("requests"), apache, report);
            check(component.resources().asInPods().child("limits"), apache, report);
        }
    }

    /** The Apache operator reads memory in Flink's units too, and refuses what isn't positive. */
    private static void check(Field amounts, boolean apache, Reporter report) {
        for (Field amount : amounts.members()) {
            String text = amount.text().orElse("");
            if (amount.isPlaceholder()) {
                continue;
            }
            boolean memory = amount.name().equals("memory");
            boolean positive = apache && (memory || amount.name().equals("cpu"));
            Reading<Quantity> quantity = Quantity.parse(text);
            String refusal = apache && memory ? Resources.parse(text).refusal() : quantity.refusal();
            boolean tooSmall = quantity.isReadable() && quantity.value().signum() < (positive ? 1 : 0);
            if (refusal != null && !tooSmall) {
                report.error(
                        amount,
                        amount.name() + " '" + Words.excerpt(text) + "' " + refusal,
                        memory ? MemoryText.inMebibytes(text, "Mi", "write it like 2Gi") : "write it like 500m or 2");
            } else if (tooSmall) {
                report.error(
                        amount,
                        amount.name() + " is " + text + ", and has to be " + (positive ? "above 0" : "0 or more"),
                        "write a positive amount");
            }
        }
    }
}
