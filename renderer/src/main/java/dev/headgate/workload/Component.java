package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.flink.memory.JobManagerMemory;
import dev.headgate.flink.memory.LegacyHeap;
import dev.headgate.flink.memory.MemoryDerivation;
import dev.headgate.flink.memory.TaskManagerMemory;
import dev.headgate.flink.option.FlinkConfiguration;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of the two sorts of process that a workload runs: its JobManager, or its TaskManagers. */
public final class Component {
    /** Which of them. */
    public enum Role {
        JOB_MANAGER("JobManager", "jobManager", "jobmanager"),
        TASK_MANAGER("TaskManager", "taskManager", "taskmanager");

        private final String words;
        private final String field;
        private final String prefix;

        Role(String words, String field, String prefix) {
            this.words = words;
            this.field = field;
            this.prefix = prefix;
        }
    }

    private final Workload workload;
    private final Role role;
    private final Resources resources;
    /** Derived when the first rule asks. */
    private Optional<MemoryDerivation<TaskManagerMemory>> taskManagerMemory;

    private Optional<MemoryDerivation<JobManagerMemory>> jobManagerMemory;

    Component(Workload workload, Role role) {
        this.workload = workload;
        this.role = role;
        this.resources = Resources.of(workload, workload.spec().child(role.field));
    }

    public Role role() {
        return role;
    }

    /** As people call it. */
    public String words() {
        return role.words;
    }

    /** In front of its options: "taskmanager" or "jobmanager". */
    public String prefix() {
        return role.prefix;
    }

    /** Its part of the spec. */
    public Field field() {
        return workload.spec().child(role.field);
    }

    /** What the spec asks of Kubernetes for it. */
    public Resources resources() {
        return resources;
    }

    /** The option that sets the memory of the whole process. */
    public String processSize() {
        return role.prefix + ".memory.process.size";
    }

    /** Where the memory of the process stands, or would: the field of the spec, or the option where only that is set. */
    public Field memoryField() {
        Field typed = resources.memory();
        boolean option =
                workload.options().has(processSize()) || workload.options().has(role.prefix + ".memory.flink.size");
        return typed.isAbsent() && option || workload.kind().isStandalone()
                ? workload.options().field(processSize())
                : typed;
    }

    /**
     * The options as the process gets them, the spec's memory among them; empty where the memory of the spec can't be read or
     * is still to be filled in.
     */
    public Optional<FlinkConfiguration> configuration() {
        FlinkConfiguration options = workload.options().configuration();
        if (workload.kind().isStandalone() && !workload.knowsDefaults()) {
            return Optional.empty(); // a file that nobody showed us may say anything
        }
        boolean unstated = workload.version().isEmpty() && workload.kind() == Kind.FLINK_CLUSTER;
        if (unstated
                || workload.version().isPresent() && !workload.version().get().isAtLeast(1, 10)) {
            return Optional
                    .empty(); // before 1.10 memory was another model, which that operator takes where it isn't told
        }
        if (resources.memory().isAbsent() && !resources.isAlwaysSized()
                || workload.kind() == Kind.FLINK_CLUSTER && workload.options().has(processSize())) {
            return Optional.of(options);
        }
        Reading<MemorySize> size = resources.processSize();
        return size.isReadable()
                ? Optional.of(options.with(processSize(), size.value().bytes() + "b"))
                : Optional.empty();
    }

    /** The memory of a TaskManager, or why Flink refuses it; empty for a JobManager, and where nothing can be said. */
    public Optional<MemoryDerivation<TaskManagerMemory>> taskManagerMemory() {
        if (taskManagerMemory == null) {
            Optional<FlinkConfiguration> options = role == Role.TASK_MANAGER ? configuration() : Optional.empty();
            taskManagerMemory = options.isPresent()
                    ? Optional.of(TaskManagerMemory.derive(options.get(), legacyHeap()))
                    : Optional.empty();
        }
        return taskManagerMemory;
    }

    /** The memory of a JobManager, or why Flink refuses it; empty for a TaskManager, and where nothing can be said. */
    public Optional<MemoryDerivation<JobManagerMemory>> jobManagerMemory() {
        if (jobManagerMemory == null) {
            Optional<FlinkConfiguration> options = role == Role.JOB_MANAGER ? configuration() : Optional.empty();
            jobManagerMemory = options.isPresent()
                    ? Optional.of(JobManagerMemory.derive(options.get(), legacyHeap()))
                    : Optional.empty();
        }
        return jobManagerMemory;
    }

    private LegacyHeap legacyHeap() {
        return workload.isStandalone() ? LegacyHeap.FLINK : LegacyHeap.PROCESS;
    }

    /** The fields of those options that are set, and of the memory in the spec. */
    public List<Field> fields(List<String> options) {
        List<Field> fields = new ArrayList<>();
        for (String option : options) {
            Optional<Option> set = workload.options().get(option);
            boolean typed = option.equals(processSize()) && resources.memory().isPresent();
            if (typed) {
                fields.add(resources.memory());
            } else if (set.isPresent()) {
                fields.add(set.get().field());
            }
        }
        return fields;
    }
}
