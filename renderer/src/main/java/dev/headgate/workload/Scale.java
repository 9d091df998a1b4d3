package dev.headgate.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How wide a workload runs. A number that can't be told, because it is absent, malformed or still to be filled in, is empty,
 * so that only the rule about that very field speaks.
 */
public final class Scale {
    /** The greatest parallelism, and the greatest number of key groups, that Flink accepts. */
    public static final int LARGEST = 1 << 15;

    private static final String SLOTS = "taskmanager.numberOfTaskSlots";
    private static final int FEWEST_KEY_GROUPS = 128;

    private final Workload workload;
    /** Each asked by many rules, and null until the first of them does. */
    private Optional<Amount> slots;

    private Optional<Amount> parallelism;
    private Optional<Amount> maxParallelism;

    Scale(Workload workload) {
        this.workload = workload;
    }

    /** Slots of one TaskManager, at least 1; 1 where nothing is said. */
    public Optional<Amount> slots() {
        if (slots == null) {
            slots = readSlots();
        }
        return slots;
    }

    private Optional<Amount> readSlots() {
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
        return ofOption(SLOTS, option);
    }

    /** The number of TaskManagers that the manifest asks for. */
    public Optional<Amount> replicas() {
        return number(FixedTaskManagers.replicas(workload));
    }

    /** The parallelism that the job runs with, whichever field it comes from. */
    public Optional<Amount> parallelism() {
        if (parallelism == null) {
            parallelism = readParallelism();
        }
        return parallelism;
    }

    private Optional<Amount> readParallelism() {
        return switch (workload.kind()) {
            case FLINK_DEPLOYMENT, BLUE_GREEN_DEPLOYMENT -> ofDeployment();
            case SESSION_JOB -> number(workload.job().child("parallelism"));
            case FLINK_CLUSTER -> ofFlinkCluster();
            case STANDALONE_JOB_MANAGER ->
                workload.hasJob()
                        ? ofOption("parallelism.default", workload.options().get("parallelism.default"))
                        : Optional.empty();
            case STANDALONE_TASK_MANAGER -> Optional.empty();
        };
    }

    private Optional<Amount> ofDeployment() {
        if (!workload.hasJob()) {
            return Optional.empty();
        }
        if (workload.spec().child("taskManager", "replicas").isPresent()) {
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

    /** A number of at least 1 that is 1 where nothing is said; nobody knows what files say that can't be seen. */
    private Optional<Amount> ofOption(String name, Optional<Option> option) {
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

    /** How many TaskManagers will run; empty for a session cluster that starts them on demand. */
    public Optional<Amount> taskManagers() {
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
        Optional<Amount> parallelism = parallelism();
        Optional<Amount> slots = slots();
        if (parallelism.isEmpty() || slots.isEmpty()) {
            return Optional.empty();
        }
        long needed = (parallelism.get().value() + slots.get().value() - 1)
                / slots.get().value();
        return Optional.of(new Amount(
                needed, parallelism.get().certain() && slots.get().certain(), fields(parallelism.get(), slots.get())));
    }

    /** The slots that there are, where a job that needs more can't have them. */
    public Optional<FixedSlots> fixedSlots() {
        return FixedTaskManagers.slots(workload);
    }

    /** The greatest parallelism that keyed state allows, where the options state one that Flink accepts. */
    public Optional<Amount> maxParallelism() {
        if (maxParallelism == null) {
            maxParallelism = readMaxParallelism();
        }
        return maxParallelism;
    }

    private Optional<Amount> readMaxParallelism() {
        Optional<Option> option = workload.options().get("pipeline.max-parallelism");
        Optional<Long> value = option.isPresent() ? option.get().integer() : Optional.empty();
        return value.isPresent() && value.get() >= 1 && value.get() <= LARGEST
                ? Optional.of(Amount.of(value.get(), option.get().field()))
                : Optional.empty();
    }

    /** The number of key groups that Flink gives a job that starts with this parallelism and states none. */
    public static long derivedMaxParallelism(long parallelism) {
        long groups = FEWEST_KEY_GROUPS;
        while (groups < parallelism + parallelism / 2 && groups < LARGEST) {
            groups *= 2;
        }
        return groups;
    }

    /** Whether the parallelism follows the slots that there are, whatever is configured. */
    public boolean isReactive() {
        return workload.options().says("scheduler-mode", "reactive");
    }

    /** The scheduler's word in lower case; "default" where none is said. */
    public String scheduler() {
        Optional<String> word = workload.options().text("jobmanager.scheduler");
        return word.isPresent() ? word.get().trim().toLowerCase(Locale.ROOT) : "default";
    }

    /** Whether the job may do its work in stages, one after another, and so with fewer slots than its parallelism. */
    public boolean mayRunInStages() {
        Optional<Option> mode = workload.options().get("execution.runtime-mode");
        if (mode.isPresent() && !mode.get().says("STREAMING") || scheduler().startsWith("adaptivebatch")) {
            return true;
        }
        for (Field argument : workload.arguments()) {
            String word = argument.text().orElse("").toLowerCase(Locale.ROOT);
            if (word.contains("batch") || word.contains("runtime-mode") || word.equals("automatic")) {
                return true;
            }
        }
        return false;
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
