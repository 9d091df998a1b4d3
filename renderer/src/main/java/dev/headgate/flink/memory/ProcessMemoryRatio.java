package dev.headgate.flink.memory;

import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The process size that the operator of FlinkCluster gives a process: a part of its container's memory. */
public final class ProcessMemoryRatio {
    /** In percent, where the FlinkCluster sets none. */
    public static final int DEFAULT = 80;

    private ProcessMemoryRatio() {}

    /** @param container the limit of the container's memory, or its request where it has no limit */
    public static MemorySize processSize(Quantity container, int percent) {
        BigDecimal bytes = BigDecimal.valueOf(container.whole())
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING);
        return MemorySize.ofMebibytes(bytes.divide(BigDecimal.valueOf(1 << 20), 0, RoundingMode.CEILING)
                .longValue());
    }
}
