package dev.headgate.flink.memory;

import dev.headgate.flink.option.FlinkConfiguration;
import dev.headgate.flink.value.MemorySize;

/**
 * The memory of a JobManager, part by part: {@code org.apache.flink.runtime.jobmanager.JobManagerProcessUtils} of 1.17 to
 * 2.3.
 */
public record JobManagerMemory(MemorySize heap, MemorySize offHeap, MemorySize metaspace, MemorySize overhead) {
    /** Below this Flink only logs a warning ({@code JobManagerOptions.MIN_JVM_HEAP_SIZE}). */
    public static final MemorySize RECOMMENDED_HEAP = MemorySize.ofMebibytes(128);

    /** What the options come to; the heap options of old mean what they mean to the platform. */
    public static MemoryDerivation<JobManagerMemory> derive(FlinkConfiguration configuration, LegacyHeap legacyHeap) {
        MemoryReader reader = new MemoryReader(configuration);
        try {
            reader = LegacyOptions.mapped(reader, "jobmanager", legacyHeap);
            return MemoryDerivation.of(new JobManagerDerivation(reader).derive());
        } catch (Unfit e) {
            return MemoryDerivation.refused(reader.refusal(e));
        } catch (ArithmeticException e) {
            return MemoryDerivation.refused(
                    reader.refusal(MemoryRefusal.Kind.OVERFLOW, "the sum is beyond what 64 bits can hold"));
        }
    }

    public MemorySize totalFlink() {
        return Sizes.sum(heap, offHeap);
    }

    public MemorySize totalProcess() {
        return Sizes.sum(heap, offHeap, metaspace, overhead);
    }
}
