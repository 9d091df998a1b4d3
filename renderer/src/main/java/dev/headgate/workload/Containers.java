package dev.headgate.workload;

import dev.headgate.field.Field;
import java.util.ArrayList;
import java.util.List;

/** The containers that a manifest adds to Flink's pods, or completes, where nothing else in the manifest changes them any more. */
public final class Containers {
    private static final String MAIN = "flink-main-container";
    private static final List<String> OF_POD = List.of("containers", "initContainers");
    private static final List<String> OF_FLINK_CLUSTER = List.of("sidecars", "initContainers");

    private Containers() {}

    public static List<Field> of(Workload workload) {
        List<Field> containers = new ArrayList<>();
        if (workload.kind() == Kind.FLINK_CLUSTER) {
            for (Component component : workload.components()) {
                for (String list : OF_FLINK_CLUSTER) {
                    containers.addAll(component.field().child(list).items());
                }
            }
        } else if (workload.kind().isOfApacheOperator()) {
            for (String list : OF_POD) {
                boolean shared = false;
                for (Component component : workload.components()) {
                    Field own = component.field().child("podTemplate", "spec", list);
                    containers.addAll(own.items());
                    shared |= own.isAbsent();
                }
                if (shared) { // else each sort of pod has a template of its own, laid over this one
                    containers.addAll(
                            workload.spec().child("podTemplate", "spec", list).items());
                }
            }
        }
        return containers;
    }

    /** Whether it is Flink's own, whose processors and memory the operator and Flink set. */
    public static boolean isMain(Field container) {
        return container.child("name").is(MAIN) || container.child("name").isAbsent();
    }
}
