package dev.headgate.workload;

import dev.headgate.field.Field;
import java.util.Optional;

/** Counts the TaskManagers of clusters that don't start more of them when a job needs more. */
final class FixedTaskManagers {
    /** What the Spotify operator's CRD fills in. */
    private static final long FLINK_CLUSTER_REPLICAS = 3;

    private FixedTaskManagers() {}

    /** Their slots; empty where they can't be told, or where TaskManagers are started on demand. */
    static Optional<FixedSlots> slots(Workload workload) {
        if (workload.kind() == Kind.SESSION_JOB) {
            return workload.session().isPresent() ? slots(workload.session().get()) : Optional.empty();
        }
        if (workload.kind() == Kind.STANDALONE_JOB_MANAGER) {
            Optional<Workload> taskManagers = workload.taskManagers();
            return taskManagers.isPresent() ? slots(taskManagers.get()) : Optional.empty();
        }
        if (!workload.isStandalone()) {
            return Optional.empty();
        }
        Optional<Amount> slots = workload.scale().slots();
        Optional<Amount> count = count(workload);
        if (slots.isEmpty() || count.isEmpty()) {
            return Optional.empty();
        }
        Optional<Amount> most = most(workload);
        return Optional.of(new FixedSlots(most.isPresent() ? most.get() : count.get(), slots.get(), most.isPresent()));
    }

    /** How many there are, as the manifest says it. */
    static Optional<Amount> count(Workload workload) {
        Field replicas = replicas(workload);
        if (replicas.isPresent()) {
            return ScaleReader.number(replicas);
        }
        if (workload.kind() == Kind.FLINK_CLUSTER) {
            return Optional.of(Amount.of(FLINK_CLUSTER_REPLICAS, replicas));
        }
        return workload.kind().isStandalone() || !workload.hasJob()
                ? Optional.of(Amount.of(1, replicas))
                : Optional.empty();
    }

    /** Where their number stands, or would. */
    static Field replicas(Workload workload) {
        return workload.kind() == Kind.STANDALONE_TASK_MANAGER
                ? workload.spec().child("replicas")
                : workload.spec().child("taskManager", "replicas");
    }

    private static Optional<Amount> most(Workload workload) {
        Field own = workload.spec().child("taskManager", "horizontalPodAutoscaler", "maxReplicas");
        if (workload.kind() == Kind.FLINK_CLUSTER && own.isPresent()) {
            return ScaleReader.number(own);
        }
        return PodAutoscalers.most(workload.manifest(), workload.neighbours());
    }
}
