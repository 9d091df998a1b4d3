package dev.headgate.flink.memory;

import dev.headgate.flink.value.MemorySize;

/**
 * The network memory of a TaskManager. Flink 1.x still counts it in buffers where
 * {@code taskmanager.network.numberOfBuffers} is all that is set.
 */
final class NetworkMemory {
    private static final String NETWORK = "taskmanager.memory.network";
    private static final String BUFFERS = "taskmanager.network.numberOfBuffers";
    private static final String SEGMENT = "taskmanager.memory.segment-size";

    private final MemoryReader reader;

    NetworkMemory(MemoryReader reader) {
        this.reader = reader;
    }

    /** The network's part of total Flink memory. */
    MemorySize of(MemorySize flink) {
        return isInBuffers() ? buffers() : share().of(flink);
    }

    /** The network memory that the other parts of Flink memory ask for. */
    MemorySize besides(MemorySize others) {
        return isInBuffers() ? buffers() : share().besides(others);
    }

    /** What the other parts leave for the network. */
    MemorySize checked(MemorySize rest) {
        if (isInBuffers()) {
            if (!buffers().equals(rest)) {
                throw new Unfit(
                        MemoryRefusal.Kind.NETWORK,
                        Sizes.text(rest) + " are left for network memory, and " + BUFFERS + " asks for "
                                + Sizes.text(buffers()));
            }
            return rest;
        }
        Share share = share();
        if (!share.holds(rest)) {
            throw new Unfit(
                    MemoryRefusal.Kind.NETWORK,
                    Sizes.text(rest) + " are left for network memory, which isn't within " + Sizes.text(share.min())
                            + " and " + Sizes.text(share.max()));
        }
        return rest;
    }

    private Share share() {
        return Share.read(reader, NETWORK, MemorySize.ofMebibytes(64), new MemorySize(Long.MAX_VALUE), 0.1f);
    }

    private boolean isInBuffers() {
        return reader.isFirst()
                && !reader.has(NETWORK + ".min")
                && !reader.has(NETWORK + ".max")
                && !reader.has(NETWORK + ".fraction")
                && reader.has(BUFFERS);
    }

    private MemorySize buffers() {
        long count = reader.integer(BUFFERS, 0);
        long size = reader.size(SEGMENT, new MemorySize(32 << 10)).bytes();
        if (size < 4096 || size > Integer.MAX_VALUE || Long.bitCount(size) != 1) {
            throw new Unfit(MemoryRefusal.Kind.UNREADABLE, SEGMENT + " has to be a power of two, at least 4 KiB");
        }
        if (count < 0) {
            throw new Unfit(MemoryRefusal.Kind.UNREADABLE, BUFFERS + " is negative");
        }
        return new MemorySize(count * size);
    }
}
