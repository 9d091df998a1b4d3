package dev.headgate.flink.memory;

import dev.headgate.flink.option.FlinkConfiguration;
import dev.headgate.flink.value.MemorySize;

/** Takes the heap options of Flink before 1.10 for the totals that 1.x reads them as. */
final class LegacyOptions {
    private LegacyOptions() {}

    /** @param process taskmanager or jobmanager */
    static MemoryReader mapped(MemoryReader reader, String process, LegacyHeap meaning) {
        String total = process + (meaning == LegacyHeap.PROCESS ? ".memory.process.size" : ".memory.flink.size");
        if (!reader.isFirst() || reader.has(total)) {
            return reader;
        }
        String heap = process + ".heap.size";
        String mebibytes = process + ".heap.mb";
        FlinkConfiguration configuration = reader.configuration();
        if (reader.has(heap)) {
            MemorySize size = reader.size(heap, null);
            return new MemoryReader(configuration.with(total, size.bytes() + "b"));
        }
        if (reader.has(mebibytes)) {
            int size = reader.integer(mebibytes, 0);
            if (size < 0) {
                throw new Unfit(MemoryRefusal.Kind.UNREADABLE, mebibytes + " is negative");
            }
            return new MemoryReader(configuration.with(total, ((long) size << 20) + "b"));
        }
        return reader;
    }
}
