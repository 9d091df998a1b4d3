package dev.headgate.flink.memory;

import dev.headgate.flink.value.MemorySize;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sums of sizes, and how a message writes one. */
final class Sizes {
    private Sizes() {}

    static MemorySize sum(MemorySize... parts) {
        long sum = 0;
        for (MemorySize part : parts) {
            sum = Math.addExact(sum, part.bytes());
        }
        return new MemorySize(sum);
    }

    static MemorySize difference(MemorySize whole, MemorySize part) {
        return new MemorySize(whole.bytes() - part.bytes());
    }

    /** In MiB, with one decimal where it isn't whole; what is smaller than one in bytes. */
    static String text(MemorySize size) {
        if (size.bytes() < 1 << 20) {
            return size.bytes() + " bytes";
        }
        if (size.bytes() == Long.MAX_VALUE) {
            return "unbounded";
        }
        return BigDecimal.valueOf(size.bytes())
                        .divide(BigDecimal.valueOf(1 << 20), 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " MiB";
    }
}
