package dev.headgate.flink;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.flink.memory.LegacyHeap;
import dev.headgate.flink.memory.TaskManagerMemory;
import dev.headgate.flink.option.FlinkConfiguration;
import dev.headgate.flink.state.PeriodicTrigger;
import dev.headgate.flink.state.SnapshotPath;
import dev.headgate.flink.state.StatePath;
import dev.headgate.flink.value.Duration;
import dev.headgate.flink.value.FlinkNumber;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.OptionMap;
import dev.headgate.flink.value.Quantity;
import dev.headgate.flink.value.Reading;
import dev.headgate.flink.value.ResourceMemory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value of a megabyte is read in no more than its length's time, and no message repeats it. */
class HostileTextTest {
    private static final int MEGABYTE = 1 << 20;

    static Stream<String> texts() {
        return Stream.of(
                        "1", "0", "9", " ", "-", "+", ".", "e", "1e", "P", "PT", "'", "\"", ":", ",", "a:b,", "/", "\\",
                        "*", "? ", "[", "\u00e9")
                .flatMap(piece -> Stream.of(
                        piece.repeat(MEGABYTE / piece.length()),
                        "1" + piece.repeat(MEGABYTE / piece.length()) + "m",
                        "1." + piece.repeat(MEGABYTE / piece.length()) + "Gi",
                        "s3://bucket/" + piece.repeat(MEGABYTE / piece.length())));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    @Timeout(value = 5, unit = TimeUnit.MINUTES) // what is quadratic takes far longer, what is not a second
    void isReadInBoundedTime(String text) {
        List<Reading<?>> readings = List.of(
                MemorySize.parse(text),
                Duration.parse(text, null),
                Quantity.parse(text),
                ResourceMemory.parse(text),
                FlinkNumber.parseInteger(text),
                FlinkNumber.parseDouble(text),
                FlinkNumber.parseBoolean(text),
                OptionMap.parse(text, false),
                PeriodicTrigger.parse(text));
        for (Reading<?> reading : readings) {
            assertTrue(reading.refusal() == null || reading.refusal().length() < 300, () -> reading.refusal());
        }
        StatePath path = StatePath.parse(text);
        SnapshotPath.of(path);
        assertTrue(path.malformed() == null || path.malformed().length() < 300);
        FlinkConfiguration configuration =
                FlinkConfiguration.of(Map.of("taskmanager.memory.process.size", text), new FlinkVersion(2, 2));
        assertTrue(TaskManagerMemory.derive(configuration, LegacyHeap.PROCESS)
                        .refusal()
                        .reason()
                        .length()
                < 400);
    }
}
