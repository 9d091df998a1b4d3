package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Quantity;
import dev.headgate.flink.value.Reading;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Resources;
import dev.headgate.workload.Workload;
import java.math.BigDecimal;
import java.util.Optional;

final class RequestAboveLimit implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "request-above-limit",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster, standalone",
                "A request is larger than its limit.",
                "The operator refuses the object, or Kubernetes refuses the pods: the operator compares "
                        + "processors and memory only.",
                "Lower the request, or raise the limit.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        for (Component component : workload.components()) {
            for (Field request :
                    component.resources().asInPods().child("requests").members()) {
                Field limit = component.resources().asInPods().child("limits", request.name());
                boolean units = workload.kind().isDeployment() && request.name().equals("memory");
                Optional<BigDecimal> asked = amount(request, units);
                Optional<BigDecimal> most = amount(limit, units);
                if (asked.isPresent() && most.isPresent() && asked.get().compareTo(most.get()) > 0) {
                    report.error(
                            request,
                            "the " + component.words() + " requests " + request.name() + " "
                                    + request.text().orElse("") + ", more than its limit "
                                    + limit.text().orElse(""),
                            "lower the request to " + limit.text().orElse("") + " or less",
                            limit);
                }
            }
        }
    }

    /** The operator reads memory in Flink's units first. */
    private static Optional<BigDecimal> amount(Field field, boolean inFlinkUnits) {
        String text = field.text().orElse("");
        if (inFlinkUnits) {
            Reading<MemorySize> size = Resources.parse(text);
            return size.isReadable()
                    ? Optional.of(BigDecimal.valueOf(size.value().bytes()))
                    : Optional.empty();
        }
        Reading<Quantity> quantity = Quantity.parse(text);
        return quantity.isReadable() ? Optional.of(quantity.value().value()) : Optional.empty();
    }
}
