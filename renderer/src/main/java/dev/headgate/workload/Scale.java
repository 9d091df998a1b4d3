package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.flink.parallelism.KeyGroups;
import java.util.Locale;
import java.util.Optional;

/**
 * How wide a workload runs. A number that can't be told, because it is absent, malformed or still to be filled in, is empty,
 * so that only the rule about that very field speaks.
 */
public final class Scale {
    /** The greatest parallelism, and the greatest number of key groups, that Flink accepts. */
    public static final int LARGEST = KeyGroups.UPPER_BOUND;

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
            slots = ScaleReader.slots(workload);
        }
        return slots;
    }

    /** The number of TaskManagers that the manifest asks for. */
    public Optional<Amount> replicas() {
        return ScaleReader.number(FixedTaskManagers.replicas(workload));
    }

    /** The parallelism that the job runs with, whichever field it comes from. */
    public Optional<Amount> parallelism() {
        if (parallelism == null) {
            parallelism = ScaleReader.parallelism(workload);
        }
        return parallelism;
    }

    /** How many TaskManagers will run; empty for a session cluster that starts them on demand. */
    public Optional<Amount> taskManagers() {
        return ScaleReader.taskManagers(workload);
    }

    /** The slots that there are, where a job that needs more can't have them. */
    public Optional<FixedSlots> fixedSlots() {
        return FixedTaskManagers.slots(workload);
    }

    /** The greatest parallelism that keyed state allows, where the options state one that Flink accepts. */
    public Optional<Amount> maxParallelism() {
        if (maxParallelism == null) {
            maxParallelism = ScaleReader.maxParallelism(workload);
        }
        return maxParallelism;
    }

    /** The number of key groups that Flink gives a job that starts with this parallelism, if it can start, and states none. */
    public static long derivedMaxParallelism(long parallelism) {
        return KeyGroups.derivedMaxParallelism((int) Math.max(1, Math.min(LARGEST, parallelism)));
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
}
