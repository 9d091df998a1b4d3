package dev.headgate.flink.memory;

import dev.headgate.flink.judge.Answer;
import dev.headgate.flink.judge.FlinkJudge;
import java.util.Map;

/** Whether Flink 1.x itself finds the memory of both processes fit to start with. */
public final class StartingMemory {
    private static final String RUNTIME = "org.apache.flink.runtime.";
    private static final String OPTIONS = "org.apache.flink.configuration.";

    private StartingMemory() {}

    /**
     * What Flink says against it, empty where it starts.
     *
     * @param standalone whether the operator starts the TaskManagers, and Flink doesn't ask for them
     */
    public static String refusal(FlinkJudge flink, Map<String, String> texts, boolean standalone) {
        Object configuration = flink.configuration(texts);
        String legacy = standalone ? "TOTAL_FLINK_MEMORY" : "TOTAL_PROCESS_MEMORY";
        Answer jobManager = flink.call(
                RUNTIME + "jobmanager.JobManagerProcessUtils",
                "processSpecFromConfigWithNewOptionToInterpretLegacyHeap",
                configuration,
                flink.constant(OPTIONS + "JobManagerOptions", legacy));
        String type = RUNTIME + "clusterframework.TaskExecutorProcessUtils";
        Answer taskManager = flink.call(
                type,
                "getConfigurationMapLegacyTaskManagerHeapSizeToConfigOption",
                configuration,
                flink.constant(OPTIONS + "TaskManagerOptions", legacy));
        if (!taskManager.isRefused()) {
            taskManager = flink.call(type, "processSpecFromConfig", taskManager.value());
        }
        return (jobManager.isRefused() ? jobManager.why() : "") + (taskManager.isRefused() ? taskManager.why() : "");
    }
}
