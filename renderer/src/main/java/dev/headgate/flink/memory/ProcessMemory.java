package dev.headgate.flink.memory;

import dev.headgate.flink.value.MemorySize;
import java.util.Optional;

/**
 * What TaskManager and JobManager have in common: total process memory is total Flink memory, JVM metaspace and JVM
 * overhead. {@code org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils}, the same in 1.17 to 2.3.
 */
final class ProcessMemory {
    private static final MemorySize METASPACE = MemorySize.ofMebibytes(256);

    private final MemoryReader reader;
    private final String prefix;

    /** @param prefix of the options: taskmanager.memory or jobmanager.memory */
    ProcessMemory(MemoryReader reader, String prefix) {
        this.reader = reader;
        this.prefix = prefix;
    }

    MemorySize metaspace() {
        return reader.size(prefix + ".jvm-metaspace.size", METASPACE);
    }

    Share overhead() {
        return Share.read(
                reader, prefix + ".jvm-overhead", MemorySize.ofMebibytes(192), MemorySize.ofMebibytes(1024), 0.1f);
    }

    Optional<MemorySize> flinkSize() {
        return size(prefix + ".flink.size");
    }

    Optional<MemorySize> processSize() {
        return size(prefix + ".process.size");
    }

    private Optional<MemorySize> size(String option) {
        return reader.has(option) ? Optional.of(reader.size(option, METASPACE)) : Optional.empty();
    }

    Unfit notConfigured(String parts) {
        reader.mention(prefix + ".process.size");
        reader.mention(prefix + ".flink.size");
        return new Unfit(
                MemoryRefusal.Kind.NOT_CONFIGURED,
                "neither " + prefix + ".process.size nor " + prefix + ".flink.size nor " + parts + " is set");
    }

    /** The overhead, where the total process memory is what was given. */
    MemorySize overheadWithin(MemorySize process, MemorySize metaspace) {
        MemorySize overhead = overhead().of(process);
        if (Sizes.sum(metaspace, overhead).compareTo(process) > 0) {
            throw new Unfit(
                    MemoryRefusal.Kind.METASPACE_AND_OVERHEAD,
                    "JVM metaspace (" + Sizes.text(metaspace) + ") and JVM overhead (" + Sizes.text(overhead)
                            + ") exceed the total process memory (" + Sizes.text(process) + ")");
        }
        return overhead;
    }

    /** The overhead, where total Flink memory is what was given or summed up. */
    MemorySize overheadBesides(MemorySize flink, MemorySize metaspace) {
        MemorySize both = Sizes.sum(flink, metaspace);
        Optional<MemorySize> process = processSize();
        if (process.isEmpty()) {
            return overhead().besides(both);
        }
        if (process.get().compareTo(both) < 0) {
            throw new Unfit(
                    MemoryRefusal.Kind.PROCESS,
                    "total Flink memory (" + Sizes.text(flink) + ") and JVM metaspace (" + Sizes.text(metaspace)
                            + ") exceed the total process memory (" + Sizes.text(process.get()) + ")");
        }
        MemorySize overhead = Sizes.difference(process.get(), both);
        Share range = overhead();
        if (!range.holds(overhead)) {
            throw new Unfit(
                    MemoryRefusal.Kind.OVERHEAD,
                    "of the total process memory (" + Sizes.text(process.get()) + ") " + Sizes.text(overhead)
                            + " are left for JVM overhead, which isn't within " + Sizes.text(range.min()) + " and "
                            + Sizes.text(range.max()));
        }
        return overhead;
    }
}
