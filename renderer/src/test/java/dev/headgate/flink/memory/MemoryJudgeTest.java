package dev.headgate.flink.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.flink.judge.Answer;
import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.OtherLines;
import dev.headgate.flink.judge.Texts;
import dev.headgate.flink.option.FlinkConfiguration;
import dev.headgate.flink.value.MemorySize;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The memory of both processes is what Flink's own calculation comes to, part by part, and it refuses what we refuse. */
class MemoryJudgeTest {
    private static final String TASK_MANAGER = "org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils";
    private static final String JOB_MANAGER = "org.apache.flink.runtime.jobmanager.JobManagerProcessUtils";
    private static final String OPTIONS = "org.apache.flink.configuration.";

    /** Pieces of Flink's messages for each kind of refusal. */
    private static final Map<MemoryRefusal.Kind, List<String>> REASONS = Map.ofEntries(
            Map.entry(MemoryRefusal.Kind.NOT_CONFIGURED, List.of("need to be configured explicitly")),
            Map.entry(
                    MemoryRefusal.Kind.UNREADABLE,
                    List.of(
                            "Cannot read memory size",
                            "Could not parse value",
                            "must not be less than 0",
                            "segment size",
                            "Cannot downcast",
                            "bytes must be >= 0")),
            Map.entry(MemoryRefusal.Kind.SHARE, List.of("Inconsistently configured")),
            Map.entry(MemoryRefusal.Kind.METASPACE_AND_OVERHEAD, List.of("exceed configured Total Process Memory")),
            Map.entry(MemoryRefusal.Kind.PARTS, List.of("exceed configured Total Flink Memory")),
            Map.entry(MemoryRefusal.Kind.PROCESS, List.of("is less than the sum of the derived Total Flink Memory")),
            Map.entry(MemoryRefusal.Kind.OVERHEAD, List.of("is not in configured JVM Overhead range")),
            Map.entry(MemoryRefusal.Kind.NETWORK, List.of("Derived Network Memory size")),
            Map.entry(MemoryRefusal.Kind.JOB_MANAGER_HEAP, List.of("configured Total Flink Memory (")),
            Map.entry(MemoryRefusal.Kind.CPU, List.of("positive number of CPU cores")),
            Map.entry(MemoryRefusal.Kind.OVERFLOW, List.of("overflow")));

    @Test
    void agrees() {
        agreesWith(FlinkJudge.ORDINARY);
    }

    @OtherLines
    void agreesWith(String line) {
        FlinkJudge flink = FlinkJudge.of(line);
        MemoryOptions options = new MemoryOptions(new Texts(3));
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < Texts.count(3_000); i++) {
            Map<String, String> texts = options.next();
            seen.merge("TaskManager " + taskManager(flink, texts), 1, Integer::sum);
            seen.merge("JobManager " + jobManager(flink, texts), 1, Integer::sum);
        }
        // Otherwise the generator doesn't reach what it is for.
        assertTrue(seen.size() >= 17, () -> "kinds of answers that occurred: " + seen);
    }

    private static String taskManager(FlinkJudge flink, Map<String, String> texts) {
        Object configuration = flink.configuration(texts);
        boolean legacy = flink.version().major() == 1;
        if (legacy) {
            Object option = flink.constant(OPTIONS + "TaskManagerOptions", "TOTAL_PROCESS_MEMORY");
            Answer mapped = flink.call(
                    TASK_MANAGER, "getConfigurationMapLegacyTaskManagerHeapSizeToConfigOption", configuration, option);
            if (mapped.isRefused()) {
                return same(mapped, TaskManagerMemory.derive(ours(flink, texts), LegacyHeap.PROCESS), texts);
            }
            configuration = mapped.value();
        }
        Answer answer = flink.call(TASK_MANAGER, "processSpecFromConfig", configuration);
        MemoryDerivation<TaskManagerMemory> derivation =
                TaskManagerMemory.derive(ours(flink, texts), LegacyHeap.PROCESS);
        if (answer.isRefused() || derivation.isRefused()) {
            return same(answer, derivation, texts);
        }
        TaskManagerMemory memory = derivation.memory();
        part(flink, answer, "getFrameworkHeapSize", memory.frameworkHeap(), texts);
        part(flink, answer, "getFrameworkOffHeapMemorySize", memory.frameworkOffHeap(), texts);
        part(flink, answer, "getTaskHeapSize", memory.taskHeap(), texts);
        part(flink, answer, "getTaskOffHeapSize", memory.taskOffHeap(), texts);
        part(flink, answer, "getNetworkMemSize", memory.network(), texts);
        part(flink, answer, "getManagedMemorySize", memory.managed(), texts);
        part(flink, answer, "getJvmMetaspaceSize", memory.metaspace(), texts);
        part(flink, answer, "getJvmOverheadSize", memory.overhead(), texts);
        part(flink, answer, "getTotalFlinkMemorySize", memory.totalFlink(), texts);
        part(flink, answer, "getTotalProcessMemorySize", memory.totalProcess(), texts);
        part(flink, answer, "getJvmHeapMemorySize", memory.heap(), texts);
        part(flink, answer, "getJvmDirectMemorySize", memory.direct(), texts);
        assertEquals(flink.on(answer.value(), "getNumSlots").value(), memory.slots(), texts::toString);
        return "starts";
    }

    private static String jobManager(FlinkJudge flink, Map<String, String> texts) {
        Object configuration = flink.configuration(texts);
        Answer answer = flink.version().major() == 1
                ? flink.call(
                        JOB_MANAGER,
                        "processSpecFromConfigWithNewOptionToInterpretLegacyHeap",
                        configuration,
                        flink.constant(OPTIONS + "JobManagerOptions", "TOTAL_PROCESS_MEMORY"))
                : flink.call(JOB_MANAGER, "processSpecFromConfig", configuration);
        MemoryDerivation<JobManagerMemory> derivation = JobManagerMemory.derive(ours(flink, texts), LegacyHeap.PROCESS);
        if (answer.isRefused() || derivation.isRefused()) {
            return same(answer, derivation, texts);
        }
        JobManagerMemory memory = derivation.memory();
        part(flink, answer, "getJvmHeapMemorySize", memory.heap(), texts);
        part(flink, answer, "getJvmDirectMemorySize", memory.offHeap(), texts);
        part(flink, answer, "getJvmMetaspaceSize", memory.metaspace(), texts);
        part(flink, answer, "getJvmOverheadSize", memory.overhead(), texts);
        part(flink, answer, "getTotalFlinkMemorySize", memory.totalFlink(), texts);
        part(flink, answer, "getTotalProcessMemorySize", memory.totalProcess(), texts);
        return "starts";
    }

    private static FlinkConfiguration ours(FlinkJudge flink, Map<String, String> texts) {
        return FlinkConfiguration.of(texts, flink.version());
    }

    private static void part(FlinkJudge flink, Answer spec, String getter, MemorySize ours, Map<String, String> texts) {
        Object theirs = flink.on(spec.value(), getter).value();
        assertEquals(flink.on(theirs, "getBytes").value(), ours.bytes(), () -> getter + " of " + texts);
    }

    private static String same(Answer answer, MemoryDerivation<?> derivation, Map<String, String> texts) {
        assertTrue(answer.isRefused(), () -> "we refuse " + texts + ": " + derivation.refusal());
        assertTrue(derivation.isRefused(), () -> "Flink refuses " + texts + ": " + answer.why());
        MemoryRefusal.Kind kind = derivation.refusal().kind();
        assertTrue(
                REASONS.get(kind).stream().anyMatch(answer.why()::contains),
                () -> kind + " of " + texts + ": " + answer.why());
        return kind.toString();
    }
}
