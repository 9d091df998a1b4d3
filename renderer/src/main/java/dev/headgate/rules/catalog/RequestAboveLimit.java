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
import dev.headgate.workload.Containers;
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
                "The operator refuses the object where it compares the two, which it does for the processors and memory of its own"
                        + " fields. Otherwise Kubernetes refuses the pods: those with a container of a podTemplate, or a"
                        + " sidecar, that asks for more than it may have. Of `flink-main-container` Flink sets processors"
                        + " and memory itself, whatever a podTemplate says.",
                "Lower the request, or raise the limit.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        for (Component component : workload.components()) {
            Field resources = component.resources().asInPods();
            for (Field request : resources.child("requests").members()) {
                boolean units = workload.kind().isDeployment() && request.name().equals("memory");
                compare("the " + component.words(), request, resources, units, report);
            }
        }
        for (Field container : Containers.of(workload)) {
            Field resources = container.child("resources");
            for (Field request : resources.child("requests").members()) {
                if (!Containers.isMain(container) || counts(request.name(), workload)) {
                    String name = container.child("name").text().orElse("");
                    compare("the container " + Words.excerpt(name), request, resources, false, report);
                }
            }
        }
    }

    /** Whether the pod gets what a template says of Flink's own container: the fields of the spec come over it. */
    private static boolean counts(String resource, Workload workload) {
        if (resource.equals("cpu") || resource.equals("memory")) {
            return false;
        }
        for (Component component : workload.components()) {
            Resources resources = component.resources();
            if (resources.isAsInPods()
                    || resource.equals("ephemeral-storage")
                            && resources.deprecated().child("ephemeralStorage").isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static void compare(String whose, Field request, Field resources, boolean inFlinkUnits, Reporter report) {
        Field limit = resources.child("limits", request.name());
        Optional<BigDecimal> asked = amount(request, inFlinkUnits);
        Optional<BigDecimal> most = amount(limit, inFlinkUnits);
        if (asked.isPresent() && most.isPresent() && asked.get().compareTo(most.get()) > 0) {
            report.error(
                    request,
                    whose + " requests " + request.name() + " " + request.text().orElse("") + ", more than its limit "
                            + limit.text().orElse(""),
                    "lower the request to " + limit.text().orElse("") + " or less",
                    limit);
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
