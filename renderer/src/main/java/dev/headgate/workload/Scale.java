package dev.headgate.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How wide a workload runs. A number that can't be told, because it is absent, malformed or still to be filled in, is empty,
 * so that only the rule about that very field speaks.
 */
public final class Scale {
    private static final String SLOTS = "taskmanager.numberOfTaskSlots";
    private static final int LARGEST = 1 << 24;

    private final Workload workload;

    Scale(Workload workload) {
        this.workload = workload;
    }

    /** Slots of one TaskManager, at least 1; 1 where nothing is said. */
    public Optional<Amount> slots() {
        if (workload.kind() == Kind.SESSION_JOB) {
            return workload.session().isPresent()
                    ? workload.session().get().scale().slots()
                    : Optional.empty();
        }
        Field field = workload.options().field(SLOTS);
        Optional<Option> option = workload.options().get(SLOTS);
        if (option.isEmpty() && workload.kind() == Kind.FLINK_CLUSTER) {
            return FlinkClusters.slots(workload.spec());
        }
        if (option.isEmpty()) {
            return Optional.of(Amount.of(1, field));
        }
        Optional<Long> slots = option.get().integer();
        return slots.isPresent() && slots.get() >= 1 && slots.get() < LARGEST
                ? Optional.of(Amount.of(slots.get(), field))
                : Optional.empty();
    }

    /** The number of TaskManagers that the manifest asks for. */
    public Optional<Amount> replicas() {
        return number(workload.spec().child("taskManager", "replicas"));
    }

    /** The parallelism that the job runs with, whichever field it comes from. */
    public Optional<Amount> parallelism() {
        return switch (workload.kind()) {
            case FLINK_DEPLOYMENT, BLUE_GREEN_DEPLOYMENT -> ofDeployment();
            case SESSION_JOB -> number(workload.job().child("parallelism"));
            case FLINK_CLUSTER -> ofFlinkCluster();
            case STANDALONE_JOB_MANAGER -> ofOption();
            case STANDALONE_TASK_MANAGER -> Optional.empty();
        };
    }

    private Optional<Amount> ofDeployment() {
        if (!workload.hasJob()) {
            return Optional.empty();
        }
        Field replicas = workload.spec().child("taskManager", "replicas");
        if (replicas.isPresent()) {
            return product(replicas(), slots());
        }
        if (workload.isStandalone() && workload.options().has("pipeline.jobvertex-parallelism-overrides")) {
            return Optional.empty(); // the greatest of the overrides, which no rule of the whole job should judge
        }
        return number(workload.job().child("parallelism"));
    }

    private Optional<Amount> ofFlinkCluster() {
        if (!workload.hasJob()) {
            return Optional.empty();
        }
        Field parallelism = workload.job().child("parallelism");
        return parallelism.isPresent() ? number(parallelism) : product(taskManagers(), slots());
    }

    private Optional<Amount> ofOption() {
        Optional<Option> option = workload.options().get("parallelism.default");
        if (option.isEmpty()) {
            return Optional.of(Amount.of(1, workload.options().field("parallelism.default")));
        }
        Optional<Long> value = option.get().integer();
        return value.isPresent() && value.get() >= 1
                ? Optional.of(Amount.of(value.get(), option.get().field()))
                : Optional.empty();
    }

    /** How many TaskManagers will run; empty for a session cluster that starts them on demand. */
    public Optional<Amount> taskManagers() {
        if (workload.kind() == Kind.SESSION_JOB) {
            return Optional.empty();
        }
        if (workload.kind() == Kind.FLINK_CLUSTER) {
            Optional<Amount> replicas = replicas();
            Field field = workload.spec().child("taskManager", "replicas");
            return replicas.isPresent() || field.isPresent() ? replicas : Optional.of(Amount.of(3, field));
        }
        if (workload.isStandalone()
                && workload.spec().child("taskManager", "replicas").isPresent()) {
            return replicas();
        }
        if (!workload.hasJob()) {
            return workload.isStandalone()
                    ? Optional.of(Amount.of(1, workload.spec().child("taskManager", "replicas")))
                    : Optional.empty();
        }
        Optional<Amount> parallelism = parallelism();
        Optional<Amount> slots = slots();
        if (parallelism.isEmpty() || slots.isEmpty()) {
            return Optional.empty();
        }
        long needed = (parallelism.get().value() + slots.get().value() - 1)
                / slots.get().value();
        return Optional.of(new Amount(needed, fields(parallelism.get(), slots.get())));
    }

    /** The greatest parallelism that keyed state allows, where the options state one that Flink accepts. */
    public Optional<Amount> maxParallelism() {
        Optional<Option> option = workload.options().get("pipeline.max-parallelism");
        Optional<Long> value = option.isPresent() ? option.get().integer() : Optional.empty();
        return value.isPresent() && value.get() >= 1 && value.get() <= 32768
                ? Optional.of(Amount.of(value.get(), option.get().field()))
                : Optional.empty();
    }

    /** Whether the parallelism follows the slots that there are, whatever is configured. */
    public boolean isReactive() {
        return workload.options().says("scheduler-mode", "reactive");
    }

    /** The scheduler's word in lower case; "default" where none is said. */
    public String scheduler() {
        Optional<String> word = workload.options().text("jobmanager.scheduler");
        return word.isPresent() ? word.get().trim().toLowerCase(java.util.Locale.ROOT) : "default";
    }

    /** The product of both, at least 0, with the fields of both. */
    private static Optional<Amount> product(Optional<Amount> one, Optional<Amount> other) {
        if (one.isEmpty() || other.isEmpty() || one.get().value() < 0) {
            return Optional.empty();
        }
        return Optional.of(new Amount(one.get().value() * other.get().value(), fields(one.get(), other.get())));
    }

    private static List<Field> fields(Amount one, Amount other) {
        List<Field> fields = new ArrayList<>(one.fields());
        fields.addAll(other.fields());
        return fields;
    }

    private static Optional<Amount> number(Field field) {
        Optional<Long> number = field.integer();
        return number.isPresent() && Math.abs(number.get()) < 1L << 31
                ? Optional.of(Amount.of(number.get(), field))
                : Optional.empty();
    }
}
