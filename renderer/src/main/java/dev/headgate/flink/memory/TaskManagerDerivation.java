package dev.headgate.flink.memory;

import dev.headgate.flink.value.MemorySize;
import java.util.Optional;

/** One derivation of a TaskManager's memory, in the order in which Flink looks at the options. */
final class TaskManagerDerivation {
    private static final String MEMORY = "taskmanager.memory";
    private static final String TASK_HEAP = "taskmanager.memory.task.heap.size";
    private static final String MANAGED = "taskmanager.memory.managed.size";
    private static final MemorySize NOTHING = new MemorySize(0);
    private static final MemorySize FRAMEWORK = MemorySize.ofMebibytes(128);

    private final MemoryReader reader;
    private final ProcessMemory process;
    private final NetworkMemory networkMemory;

    private MemorySize frameworkHeap;
    private MemorySize frameworkOffHeap;
    private MemorySize taskOffHeap;
    private MemorySize taskHeap;
    private MemorySize managed;
    private MemorySize network;

    TaskManagerDerivation(MemoryReader reader) {
        this.reader = reader;
        this.process = new ProcessMemory(reader, MEMORY);
        this.networkMemory = new NetworkMemory(reader);
    }

    TaskManagerMemory derive() {
        if (reader.has(TASK_HEAP) && reader.has(MANAGED)) {
            fromParts();
            return fromFlink(Sizes.sum(frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, network, managed));
        }
        Optional<MemorySize> flink = process.flinkSize();
        if (flink.isPresent()) {
            within(flink.get());
            return fromFlink(flink.get());
        }
        Optional<MemorySize> total = process.processSize();
        if (total.isPresent()) {
            MemorySize metaspace = process.metaspace();
            MemorySize overhead = process.overheadWithin(total.get(), metaspace);
            within(Sizes.difference(total.get(), Sizes.sum(metaspace, overhead)));
            return result(metaspace, overhead);
        }
        throw process.notConfigured(TASK_HEAP + " with " + MANAGED);
    }

    private TaskManagerMemory fromFlink(MemorySize flink) {
        MemorySize metaspace = process.metaspace();
        return result(metaspace, process.overheadBesides(flink, metaspace));
    }

    private void readFramework() {
        frameworkHeap = reader.size(MEMORY + ".framework.heap.size", FRAMEWORK);
        frameworkOffHeap = reader.size(MEMORY + ".framework.off-heap.size", FRAMEWORK);
        taskOffHeap = reader.size(MEMORY + ".task.off-heap.size", NOTHING);
    }

    private void fromParts() {
        taskHeap = reader.size(TASK_HEAP, NOTHING);
        managed = reader.size(MANAGED, NOTHING);
        readFramework();
        MemorySize others = Sizes.sum(frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, managed);
        Optional<MemorySize> flink = process.flinkSize();
        network = flink.isPresent() ? rest(flink.get(), others) : networkMemory.besides(others);
    }

    private void within(MemorySize flink) {
        readFramework();
        boolean givenHeap = reader.has(TASK_HEAP);
        if (givenHeap) {
            taskHeap = reader.size(TASK_HEAP, NOTHING);
        }
        managed = reader.has(MANAGED)
                ? reader.size(MANAGED, NOTHING)
                : Share.unbounded(reader, MEMORY + ".managed", 0.4f).of(flink);
        if (givenHeap) {
            network = rest(flink, Sizes.sum(frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, managed));
        } else {
            network = networkMemory.of(flink);
            MemorySize others = Sizes.sum(frameworkHeap, frameworkOffHeap, taskOffHeap, managed, network);
            if (others.compareTo(flink) > 0) {
                throw tooMuch(flink);
            }
            taskHeap = Sizes.difference(flink, others);
        }
    }

    private MemorySize rest(MemorySize flink, MemorySize others) {
        if (others.compareTo(flink) > 0) {
            throw tooMuch(flink);
        }
        return networkMemory.checked(Sizes.difference(flink, others));
    }

    private Unfit tooMuch(MemorySize flink) {
        StringBuilder parts = new StringBuilder();
        part(parts, "framework heap", frameworkHeap);
        part(parts, "framework off-heap", frameworkOffHeap);
        part(parts, "task heap", taskHeap);
        part(parts, "task off-heap", taskOffHeap);
        part(parts, "managed memory", managed);
        part(parts, "network memory", network);
        return new Unfit(
                MemoryRefusal.Kind.PARTS, parts + " exceed the total Flink memory (" + Sizes.text(flink) + ")");
    }

    private static void part(StringBuilder parts, String name, MemorySize size) {
        if (size != null && size.bytes() > 0) {
            parts.append(parts.length() == 0 ? "" : " + ")
                    .append(name)
                    .append(" (")
                    .append(Sizes.text(size))
                    .append(')');
        }
    }

    private TaskManagerMemory result(MemorySize metaspace, MemorySize overhead) {
        double cpuCores = reader.has("taskmanager.cpu.cores")
                ? reader.decimal("taskmanager.cpu.cores", 0)
                : reader.integer("taskmanager.numberOfTaskSlots", 1);
        if (!(cpuCores > 0) || Double.isInfinite(cpuCores)) {
            throw new Unfit(
                    MemoryRefusal.Kind.CPU,
                    (reader.has("taskmanager.cpu.cores") ? "taskmanager.cpu.cores" : "taskmanager.numberOfTaskSlots")
                            + " has to be positive");
        }
        int slots = reader.integer("taskmanager.numberOfTaskSlots", 1);
        return new TaskManagerMemory(
                frameworkHeap,
                frameworkOffHeap,
                taskHeap,
                taskOffHeap,
                network,
                managed,
                metaspace,
                overhead,
                cpuCores,
                slots);
    }
}
