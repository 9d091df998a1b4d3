package dev.headgate.flink.parallelism;

import java.util.Map;
import java.util.OptionalInt;

/** The parallelism that a platform gives a job out of what its manifest says. */
public final class Parallelism {
    private Parallelism() {}

    /**
     * That of a FlinkDeployment: fixed TaskManagers outrank the job's own parallelism, and so do overrides in standalone
     * mode ({@code FlinkConfigBuilder#getParallelism} of the operator).
     *
     * @param taskManagers of spec.taskManager.replicas, empty where it isn't set
     * @param largestOverride of pipeline.jobvertex-parallelism-overrides, empty where there is none or in native mode
     */
    public static long ofDeployment(int job, OptionalInt taskManagers, int slotsEach, OptionalInt largestOverride) {
        if (taskManagers.isPresent()) {
            return (long) taskManagers.getAsInt() * slotsEach;
        }
        return largestOverride.isPresent() ? largestOverride.getAsInt() : job;
    }

    /** That of a FlinkCluster, whose job fills its TaskManagers where it doesn't say how parallel it is. */
    public static long ofCluster(OptionalInt job, int taskManagers, int slotsEach) {
        return job.isPresent() ? job.getAsInt() : (long) taskManagers * slotsEach;
    }

    /** The largest of pipeline.jobvertex-parallelism-overrides; empty where there is none or one isn't a number. */
    public static OptionalInt largestOverride(Map<String, String> overrides) {
        OptionalInt largest = OptionalInt.empty();
        for (String text : overrides.values()) {
            try {
                int parallelism = Integer.parseInt(text);
                if (largest.isEmpty() || parallelism > largest.getAsInt()) {
                    largest = OptionalInt.of(parallelism);
                }
            } catch (NumberFormatException e) {
                return OptionalInt.empty();
            }
        }
        return largest;
    }
}
