package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how wide a workload runs from the fields and options of its kind. */
final class ScaleReader {
    private static final String SLOTS = "taskmanager.numberOfTaskSlots";

    private ScaleReader() {}

    /** Slots of one TaskManager. */
    static Optional<Amount> slots(Workload workload) {
        if (workload.kind() == Kind.SESSION_JOB) {
            return workload.session().isPresent()
                    ? workload.session().get().scale().slots()
                    : Optional.empty();
        }
        if (workload.kind() == Kind.STANDALONE_JOB_MANAGER) {
            return workload.taskManagers().isPresent()
                    ? workload.taskManagers().get().scale().slots()
                    : Optional.empty();
        }
        Optional<Option> option = workload.options().get(SLOTS);
        if (option.isEmpty() && workload.kind() == Kind.FLINK_CLUSTER) {
            return FlinkClusters.slots(workload.spec());
        }
        return ofOption(workload, SLOTS, option);
    }

    /** The parallelism that the job runs with. */
    static Optional<Amount> parallelism(Workload workload) {
        return switch (workload.kind()) {
            case FLINK_DEPLOYMENT, BLUE_GREEN_DEPLOYMENT -> ofDeployment(workload);
            case SESSION_JOB -> ofJob(workload);
            case FLINK_CLUSTER -> ofFlinkCluster(workload);
            case STANDALONE_JOB_MANAGER ->
                workload.hasJob()
                        ? ofOption(
                                workload,
                                "parallelism.default",
                                workload.options().get("parallelism.default"))
                        : Optional.empty();
            case STANDALONE_TASK_MANAGER -> Optional.empty();
        };
    }

    private static Optional<Amount> ofDeployment(Workload workload) {
        if (!workload.hasJob()) {
            return Optional.empty();
        }
        if (workload.spec().child("taskManager", "replicas").isPresent()) {
            return product(workload.scale().replicas(), workload.scale().slots());
        }
        if (workload.isStandalone() && workload.options().has(VertexParallelism.OPTION)) {
            return Optional.empty(); // the greatest of the overrides, which no rule of the whole job should judge
        }
        return ofJob(workload);
    }

    /** Not certain where vertices have a parallelism of their own, since that may be all of them. */
    private static Optional<Amount> ofJob(Workload workload) {
        Optional<Amount> parallelism = number(workload.job().child("parallelism"));
        Optional<Option> overrides = workload.options().get(VertexParallelism.OPTION);
        boolean overridden = overrides.isPresent() && !overrides.get().text().isBlank();
        return parallelism.isPresent() && overridden
                ? Optional.of(new Amount(
                        parallelism.get().value(), false, parallelism.get().fields()))
                : parallelism;
    }

    private static Optional<Amount> ofFlinkCluster(Workload workload) {
        if (!workload.hasJob()) {
            return Optional.empty();
        }
        Field parallelism = workload.job().child("parallelism");
        return parallelism.isPresent()
                ? number(parallelism)
                : product(taskManagers(workload), workload.scale().slots());
    }

    /** A number of at least 1 that is 1 where nothing is said; nobody knows what files say that can't be seen. */
    private static Optional<Amount> ofOption(Workload workload, String name, Optional<Option> option) {
        if (option.isEmpty()) {
            boolean known = workload.knowsDefaults();
            return known || !workload.kind().isStandalone()
                    ? Optional.of(Amount.assumed(1, known, workload.options().field(name)))
                    : Optional.empty();
        }
        Optional<Long> value = option.get().integer();
        return value.isPresent() && value.get() >= 1 && value.get() <= Integer.MAX_VALUE
                ? Optional.of(Amount.of(value.get(), option.get().field()))
                : Optional.empty();
    }

    /** How many TaskManagers will run. */
    static Optional<Amount> taskManagers(Workload workload) {
        if (workload.kind() == Kind.SESSION_JOB) {
            return Optional.empty();
        }
        if (workload.kind() == Kind.STANDALONE_JOB_MANAGER) {
            return workload.taskManagers().isPresent()
                    ? FixedTaskManagers.count(workload.taskManagers().get())
                    : Optional.empty();
        }
        if (workload.isStandalone()) {
            Optional<Amount> fixed = FixedTaskManagers.count(workload);
            if (fixed.isPresent() || FixedTaskManagers.replicas(workload).isPresent()) {
                return fixed;
            }
        }
        Optional<Amount> parallelism = workload.scale().parallelism();
        Optional<Amount> slots = workload.scale().slots();
        if (parallelism.isEmpty() || slots.isEmpty()) {
            return Optional.empty();
        }
        long needed = (parallelism.get().value() + slots.get().value() - 1)
                / slots.get().value();
        return Optional.of(new Amount(
                needed, parallelism.get().certain() && slots.get().certain(), fields(parallelism.get(), slots.get())));
    }

    /** The greatest parallelism that keyed state allows. */
    static Optional<Amount> maxParallelism(Workload workload) {
        Optional<Option> option = workload.options().get("pipeline.max-parallelism");
        Optional<Long> value = option.isPresent() ? option.get().integer() : Optional.empty();
        return value.isPresent() && value.get() >= 1 && value.get() <= Scale.LARGEST
                ? Optional.of(Amount.of(value.get(), option.get().field()))
                : Optional.empty();
    }

    /** The product of both with the fields of both; empty where either can't be told or is below 1. */
    private static Optional<Amount> product(Optional<Amount> one, Optional<Amount> other) {
        if (one.isEmpty() || other.isEmpty() || one.get().value() < 1) {
            return Optional.empty();
        }
        return Optional.of(new Amount(
                one.get().value() * other.get().value(),
                one.get().certain() && other.get().certain(),
                fields(one.get(), other.get())));
    }

    private static List<Field> fields(Amount one, Amount other) {
        List<Field> fields = new ArrayList<>(one.fields());
        fields.addAll(other.fields());
        return fields;
    }

    static Optional<Amount> number(Field field) {
        Optional<Long> number = field.integer();
        return number.isPresent() && Math.abs(number.get()) < 1L << 31
                ? Optional.of(Amount.of(number.get(), field))
                : Optional.empty();
    }
}
