package dev.headgate.flink.parallelism;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.flink.memory.ProcessMemoryRatio;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Quantity;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each platform makes of slots, TaskManagers and parallelism. */
class SlotsTest {
    @ParameterizedTest
    @CsvSource({"200m, 1", "1, 1", "2, 1", "2500m, 1", "3, 1", "3001m, 2", "4, 2", "7500m, 4", "0, 1"})
    void ofAFlinkClusterAreHalfItsCpu(String cpu, int slots) {
        assertEquals(slots, Slots.ofCpu(Quantity.parse(cpu).value()));
    }

    @ParameterizedTest
    @CsvSource({"10, 4, 3, 2", "12, 4, 3, 0", "1, 8, 1, 7", "32768, 1, 32768, 0"})
    void areSharedOut(int needed, int slotsEach, int taskManagers, int wasted) {
        assertEquals(taskManagers, Slots.taskManagers(needed, slotsEach));
        assertEquals(wasted, Slots.wasted(needed, taskManagers, slotsEach));
    }

    @ParameterizedTest
    @CsvSource({"10, 4, 0, 2147483647, 3", "10, 4, 1, 2147483647, 4", "10, 4, 0, 8, 2", "10, 4, 2, 11, 2"})
    void areAskedForInNativeMode(int needed, int slotsEach, int redundant, int most, int taskManagers) {
        assertEquals(taskManagers, Slots.nativeTaskManagers(needed, slotsEach, redundant, most));
    }

    @Test
    void fixedTaskManagersOutrankTheJob() {
        OptionalInt none = OptionalInt.empty();
        assertEquals(12, Parallelism.ofDeployment(10, OptionalInt.of(3), 4, none));
        assertEquals(12, Parallelism.ofDeployment(10, OptionalInt.of(3), 4, OptionalInt.of(20)));
        assertEquals(20, Parallelism.ofDeployment(10, none, 4, OptionalInt.of(20)));
        assertEquals(10, Parallelism.ofDeployment(10, none, 4, none));
        assertEquals(12, Parallelism.ofCluster(none, 3, 4));
        assertEquals(5, Parallelism.ofCluster(OptionalInt.of(5), 3, 4));
        assertEquals(OptionalInt.of(8), Parallelism.largestOverride(Map.of("a", "8", "b", "3")));
        assertEquals(none, Parallelism.largestOverride(Map.of("a", "8", "b", "x")));
        assertEquals(none, Parallelism.largestOverride(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"2Gi, 80, 1639m", "2Gi, 100, 2g", "512Mi, 80, 410m", "1G, 50, 477m"})
    void processMemoryOfAFlinkClusterIsPartOfItsLimit(String limit, int percent, String size) {
        MemorySize expected = MemorySize.parse(size).value();
        assertEquals(
                expected, ProcessMemoryRatio.processSize(Quantity.parse(limit).value(), percent));
    }
}
