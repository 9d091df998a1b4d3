package dev.headgate.flink.memory;

import dev.headgate.Golden;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.option.FlinkConfiguration;
import dev.headgate.flink.value.MemorySize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Configurations that occur, what they come to, what a person is told, and the smallest total that would work. */
class MemoryExamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/headgate/flink/memory");

    @Test
    void comeToWhatIsWritten() throws IOException {
        StringBuilder results = new StringBuilder();
        for (String line : Files.readAllLines(FOLDER.resolve("examples.txt"))) {
            results.append(line).append('\n').append(result(line)).append('\n');
        }
        Golden.check(FOLDER.resolve("results.txt"), results.toString());
    }

    private static String result(String line) {
        Map<String, String> options = new LinkedHashMap<>();
        String[] words = line.split(" ");
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            options.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        FlinkConfiguration configuration =
                FlinkConfiguration.of(options, FlinkVersion.parse(words[0]).orElseThrow());
        return line.contains("jobmanager.") ? jobManager(configuration) : taskManager(configuration);
    }

    private static String taskManager(FlinkConfiguration configuration) {
        MemoryDerivation<TaskManagerMemory> derivation = TaskManagerMemory.derive(configuration, LegacyHeap.PROCESS);
        if (derivation.isRefused()) {
            return refusal(derivation.refusal(), "taskmanager", configuration);
        }
        TaskManagerMemory memory = derivation.memory();
        return "  flink " + text(memory.totalFlink()) + ", task heap " + text(memory.taskHeap()) + " ("
                + text(memory.taskHeapPerSlot()) + " a slot), network " + text(memory.network()) + ", managed "
                + text(memory.managed()) + ", metaspace " + text(memory.metaspace()) + ", overhead "
                + text(memory.overhead()) + ", process " + text(memory.totalProcess()) + "\n";
    }

    private static String jobManager(FlinkConfiguration configuration) {
        MemoryDerivation<JobManagerMemory> derivation = JobManagerMemory.derive(configuration, LegacyHeap.PROCESS);
        if (derivation.isRefused()) {
            return refusal(derivation.refusal(), "jobmanager", configuration);
        }
        JobManagerMemory memory = derivation.memory();
        return "  flink " + text(memory.totalFlink()) + ", heap " + text(memory.heap()) + ", off-heap "
                + text(memory.offHeap()) + ", metaspace " + text(memory.metaspace()) + ", overhead "
                + text(memory.overhead()) + ", process " + text(memory.totalProcess()) + "\n";
    }

    private static String refusal(MemoryRefusal refusal, String process, FlinkConfiguration configuration) {
        return "  " + refusal.kind() + ": " + refusal.reason() + "\n  by " + String.join(", ", refusal.options())
                + "\n  smallest process " + smallest(process + ".memory.process.size", configuration)
                + ", smallest flink " + smallest(process + ".memory.flink.size", configuration) + "\n";
    }

    private static String smallest(String option, FlinkConfiguration configuration) {
        Optional<MemorySize> smallest = SmallestSize.of(option, configuration);
        return smallest.isPresent() ? smallest.get().written() : "none";
    }

    private static String text(MemorySize size) {
        return Sizes.text(size);
    }
}
