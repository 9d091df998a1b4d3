package dev.headgate.flink.memory;

import dev.headgate.flink.option.FlinkConfiguration;
import dev.headgate.flink.value.MemorySize;

/**
 * The memory of a TaskManager, part by part:
 * {@code org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils#processSpecFromConfig} of 1.17 to 2.3.
 *
 * @param cpuCores as Flink counts them where the platform doesn't say: the number of slots
 */
public record TaskManagerMemory(
        MemorySize frameworkHeap,
        MemorySize frameworkOffHeap,
        MemorySize taskHeap,
        MemorySize taskOffHeap,
        MemorySize network,
        MemorySize managed,
        MemorySize metaspace,
        MemorySize overhead,
        double cpuCores,
        int slots) {

    /** What the options come to; the heap options of old mean what they mean to the platform. */
    public static MemoryDerivation<TaskManagerMemory> derive(FlinkConfiguration configuration, LegacyHeap legacyHeap) {
        MemoryReader reader = new MemoryReader(configuration);
        try {
            reader = LegacyOptions.mapped(reader, "taskmanager", legacyHeap);
            return MemoryDerivation.of(new TaskManagerDerivation(reader).derive());
        } catch (Unfit e) {
            return MemoryDerivation.refused(reader.refusal(e));
        } catch (ArithmeticException e) {
            return MemoryDerivation.refused(
                    reader.refusal(MemoryRefusal.Kind.OVERFLOW, "the sum is beyond what 64 bits can hold"));
        }
    }

    public MemorySize totalFlink() {
        return Sizes.sum(frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, network, managed);
    }

    public MemorySize totalProcess() {
        return Sizes.sum(totalFlink(), metaspace, overhead);
    }

    /** What the JVM gets as its heap. */
    public MemorySize heap() {
        return Sizes.sum(frameworkHeap, taskHeap);
    }

    /** What the JVM gets as its direct memory. */
    public MemorySize direct() {
        return Sizes.sum(frameworkOffHeap, taskOffHeap, network);
    }

    public MemorySize taskHeapPerSlot() {
        return perSlot(taskHeap);
    }

    public MemorySize managedPerSlot() {
        return perSlot(managed);
    }

    public MemorySize networkPerSlot() {
        return perSlot(network);
    }

    private MemorySize perSlot(MemorySize size) {
        return new MemorySize(size.bytes() / slots);
    }
}
