package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Quantity;
import dev.headgate.flink.value.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a cluster certainly asks of its namespace, by the names that a ResourceQuota has for it; never more than it will. */
public final class Demand {
    private static final String AUTOSCALER = "job.autoscaler.enabled";
    private static final String OLD_AUTOSCALER = "kubernetes.operator.job.autoscaler.enabled";

    private final Workload workload;

    private Demand(Workload workload) {
        this.workload = workload;
    }

    public static Demand of(Workload workload) {
        return new Demand(workload);
    }

    public Workload workload() {
        return workload;
    }

    /** How much of "pods", "requests.cpu" and their like; 0 where it can't be told. */
    public BigDecimal of(String budget) {
        BigDecimal needed = BigDecimal.ZERO;
        if (isPartly()) {
            return needed;
        }
        for (Component component : workload.components()) {
            BigDecimal pods = BigDecimal.valueOf(pods(component));
            needed = needed.add(budget.equals("pods") ? pods : pods.multiply(ofOne(component, budget)));
        }
        return needed;
    }

    /** The fields that it comes from. */
    public List<Field> fields(String budget) {
        List<Field> fields = new ArrayList<>();
        for (Component component : workload.components()) {
            Optional<Amount> count = workload.scale().taskManagers();
            if (component.role() == Component.Role.TASK_MANAGER && count.isPresent()) {
                fields.addAll(count.get().fields());
            }
            if (!budget.equals("pods")) {
                fields.add(field(component, budget));
            }
        }
        return fields;
    }

    /** Whether its pods aren't all there, or going, or described by objects of their own. */
    private boolean isPartly() {
        Field metadata = Field.of(workload.manifest()).child("metadata");
        if (metadata.child("deletionTimestamp").isPresent()) {
            return true;
        }
        for (Field owner : metadata.child("ownerReferences").items()) {
            if (owner.child("kind").is("FlinkBlueGreenDeployment")) {
                return true; // it is counted there already
            }
        }
        boolean ofOperator = workload.kind().isOfApacheOperator() || workload.kind() == Kind.FLINK_CLUSTER;
        return !ofOperator
                || workload.kind() == Kind.SESSION_JOB
                || workload.state().isSuspended();
    }

    private long pods(Component component) {
        if (component.role() == Component.Role.JOB_MANAGER) {
            boolean standby = workload.kind().isOfApacheOperator();
            return standby
                    ? Math.max(1, component.field().child("replicas").integer().orElse(1L))
                    : 1;
        }
        Optional<Amount> count = workload.scale().taskManagers();
        if (count.isEmpty() || !count.get().certain()) {
            return 0;
        }
        boolean scaled =
                workload.options().isTrue(AUTOSCALER) || workload.options().isTrue(OLD_AUTOSCALER);
        return scaled ? Math.min(1, count.get().value()) : count.get().value();
    }

    private Field field(Component component, String budget) {
        String name = budget.endsWith("memory") ? "memory" : "cpu";
        Resources resources = component.resources();
        if (!resources.isAsInPods()) {
            return name.equals("memory") ? resources.memory() : resources.cpu();
        }
        Field limit = resources.asInPods().child("limits", name);
        Field request = resources.asInPods().child("requests", name);
        return budget.startsWith("limits.") || request.isAbsent() ? limit : request;
    }

    private BigDecimal ofOne(Component component, String budget) {
        Field field = field(component, budget);
        if (field.isAbsent() || field.isPlaceholder()) {
            return BigDecimal.ZERO;
        }
        String text = field.text().orElse("");
        if (budget.endsWith("memory") && workload.kind() != Kind.FLINK_CLUSTER) {
            Reading<MemorySize> size = Resources.parse(text);
            return size.isReadable() ? BigDecimal.valueOf(size.value().bytes()) : BigDecimal.ZERO;
        }
        Reading<Quantity> quantity = Quantity.parse(text);
        return quantity.isReadable() ? quantity.value().value() : BigDecimal.ZERO;
    }
}
