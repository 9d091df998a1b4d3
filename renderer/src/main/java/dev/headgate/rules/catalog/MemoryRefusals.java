package dev.headgate.rules.catalog;

import dev.headgate.flink.memory.JobManagerMemory;
import dev.headgate.flink.memory.MemoryDerivation;
import dev.headgate.flink.memory.MemoryRefusal;
import dev.headgate.flink.memory.TaskManagerMemory;
import dev.headgate.workload.Component;
import java.util.Optional;

/** Why Flink refuses the memory of a process, whichever process it is. */
final class MemoryRefusals {
    private MemoryRefusals() {}

    /** Empty where Flink takes it, and where nothing can be said. */
    static Optional<MemoryRefusal> of(Component component) {
        if (component.role() == Component.Role.TASK_MANAGER) {
            Optional<MemoryDerivation<TaskManagerMemory>> memory = component.taskManagerMemory();
            return memory.isPresent() ? Optional.ofNullable(memory.get().refusal()) : Optional.empty();
        }
        Optional<MemoryDerivation<JobManagerMemory>> memory = component.jobManagerMemory();
        return memory.isPresent() ? Optional.ofNullable(memory.get().refusal()) : Optional.empty();
    }
}
