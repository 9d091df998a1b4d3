package dev.headgate.flink.memory;

import dev.headgate.flink.value.MemorySize;
import java.util.Optional;

/** One derivation of a JobManager's memory, in the order in which Flink looks at the options. */
final class JobManagerDerivation {
    private static final String MEMORY = "jobmanager.memory";
    private static final String HEAP = "jobmanager.memory.heap.size";
    private static final String OFF_HEAP = "jobmanager.memory.off-heap.size";

    private final MemoryReader reader;
    private final ProcessMemory process;

    JobManagerDerivation(MemoryReader reader) {
        this.reader = reader;
        this.process = new ProcessMemory(reader, MEMORY);
    }

    JobManagerMemory derive() {
        if (reader.has(HEAP)) {
            return fromHeap();
        }
        Optional<MemorySize> flink = process.flinkSize();
        if (flink.isPresent()) {
            MemorySize offHeap = offHeapWithin(flink.get());
            return fromFlink(Sizes.difference(flink.get(), offHeap), offHeap);
        }
        Optional<MemorySize> total = process.processSize();
        if (total.isPresent()) {
            MemorySize metaspace = process.metaspace();
            MemorySize overhead = process.overheadWithin(total.get(), metaspace);
            MemorySize rest = Sizes.difference(total.get(), Sizes.sum(metaspace, overhead));
            MemorySize offHeap = offHeapWithin(rest);
            return new JobManagerMemory(Sizes.difference(rest, offHeap), offHeap, metaspace, overhead);
        }
        throw process.notConfigured(HEAP);
    }

    private JobManagerMemory fromFlink(MemorySize heap, MemorySize offHeap) {
        MemorySize metaspace = process.metaspace();
        MemorySize overhead = process.overheadBesides(Sizes.sum(heap, offHeap), metaspace);
        return new JobManagerMemory(heap, offHeap, metaspace, overhead);
    }

    private JobManagerMemory fromHeap() {
        MemorySize heap = reader.size(HEAP, null);
        MemorySize offHeap = offHeap();
        Optional<MemorySize> flink = process.flinkSize();
        if (flink.isPresent() && reader.has(OFF_HEAP)) {
            if (!Sizes.sum(heap, offHeap).equals(flink.get())) {
                throw unequal(
                        "heap (" + Sizes.text(heap) + ") and off-heap memory (" + Sizes.text(offHeap) + ") are not",
                        flink.get());
            }
        } else if (flink.isPresent()) {
            if (heap.compareTo(flink.get()) > 0) {
                throw unequal("heap (" + Sizes.text(heap) + ") exceeds", flink.get());
            }
            offHeap = Sizes.difference(flink.get(), heap);
        }
        return fromFlink(heap, offHeap);
    }

    private MemorySize offHeap() {
        return reader.size(OFF_HEAP, MemorySize.ofMebibytes(128));
    }

    private MemorySize offHeapWithin(MemorySize flink) {
        MemorySize offHeap = offHeap();
        if (flink.compareTo(offHeap) <= 0) {
            throw unequal("off-heap memory (" + Sizes.text(offHeap) + ") leaves no heap of", flink);
        }
        return offHeap;
    }

    private static Unfit unequal(String what, MemorySize flink) {
        return new Unfit(
                MemoryRefusal.Kind.JOB_MANAGER_HEAP, what + " the total Flink memory (" + Sizes.text(flink) + ")");
    }
}
