package dev.headgate.webhook.policy;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the expressions of a policy refer to, each once for the object as it will be and once as it was: {@code @name} stands
 * for either.
 */
final class Variables {
    private static final Map<String, String> OPTIONS = new LinkedHashMap<>();
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        OPTIONS.put("slots", "taskmanager.numberOfTaskSlots");
        OPTIONS.put("maxParallelism", "pipeline.max-parallelism");
        OPTIONS.put("schedulerMode", "scheduler-mode");
        OPTIONS.put("overrides", "pipeline.jobvertex-parallelism-overrides");
        OPTIONS.put("savepointPath", "execution.savepoint.path");
        OPTIONS.put("recoveryPath", "execution.state-recovery.path");
        OPTIONS.put("cpuCores", "taskmanager.cpu.cores");
        OPTIONS.put("jobManagerProcessSize", "jobmanager.memory.process.size");
        OPTIONS.put("taskManagerProcessSize", "taskmanager.memory.process.size");

        ALL.put(
                "spec",
                """
                @object.kind == 'FlinkBlueGreenDeployment'
                  ? @object.?spec.?template.?spec.orValue({})
                  : @object.?spec.orValue({})""");
        ALL.put("job", Cel.map("@spec.?job"));
        ALL.put("hasJob", "has(@spec.job) && @spec.job != null");
        ALL.put(
                "configuration",
                """
                @object.kind == 'FlinkCluster' ? @spec.?flinkProperties.orValue(null) : @spec.?flinkConfiguration.orValue(null)""");
        ALL.put("options", "type(@configuration) == map ? @configuration : {}");
        for (Map.Entry<String, String> option : OPTIONS.entrySet()) {
            ALL.put(option.getKey() + "Value", Cel.option("@options", option.getValue()));
            ALL.put(option.getKey(), Cel.text("@" + option.getKey() + "Value"));
        }
        ALL.put("standalone", "@spec.?mode.orValue('') == 'standalone'");
        ALL.put("reactive", "@schedulerMode != null && @schedulerMode.matches(r'(?i)^\\s*reactive\\s*$')");
        ALL.put(
                "stateful",
                """
                @object.kind == 'FlinkCluster'
                  ? @job.?savepointsDir.orValue(null) != null
                  : @hasJob && @job.?upgradeMode.orValue('') in ['savepoint', 'last-state']""");
        ALL.put("startsFromSavepoint", "string(@job.?initialSavepointPath.orValue('')).matches(r'\\S')");
        component("jobManager");
        component("taskManager");
        ALL.put("hasReplicas", "@taskManager.?replicas.orValue(null) != null");
        ALL.put("slotsNumber", number("@slots", 2147483647));
        ALL.put("maxParallelismNumber", number("@maxParallelism", 32768));
        // 0 where it can't be told
        ALL.put(
                "parallelism",
                """
                !@hasJob ? 0 :
                @hasReplicas ? (type(@taskManager.replicas) == int && @taskManager.replicas > 0 && @taskManager.replicas < 2147483648
                  ? int(@taskManager.replicas) * @slotsNumber : 0) :
                @overrides != null && (@standalone || @overrides.matches(r'\\S')) ? 0 :
                type(@job.?parallelism.orValue(null)) == int && @job.parallelism > 0 && @job.parallelism < 2147483648
                  ? int(@job.parallelism) : 0""");
        // the operator has seen it, and not deployed it yet
        ALL.put(
                "undeployed",
                """
                @object.?status.?reconciliationStatus.orValue(null) != null &&
                !string(@object.?status.?reconciliationStatus.?lastReconciledSpec.orValue('')).matches(r'\\S')""");
    }

    private Variables() {}

    /** All of them by their names, each after those that it refers to. */
    static Map<String, String> all() {
        return ALL;
    }

    /** A whole number from 1 to a bound, or 0. */
    private static String number(String text, long most) {
        return text + " != null && " + text + ".trim().matches('^([+][0-9]{1,17}|[0-9]{1,18})$') && int(" + text
                + ".trim()) <= " + most + "\n  ? int(" + text + ".trim()) : 0";
    }

    private static void component(String name) {
        ALL.put(name, Cel.map("@spec.?" + name));
        ALL.put(name + "Resource", Cel.map("@" + name + ".?resource"));
        ALL.put(name + "Requests", nested(name, "requests"));
        ALL.put(name + "Limits", nested(name, "limits"));
        ALL.put(
                name + "AsInPods",
                "@object.kind == 'FlinkCluster' || size(@" + name + "Requests) > 0 || size(@" + name + "Limits) > 0");
        // what the spec says of the memory of the whole process, or the option in place of it
        ALL.put(
                name + "MemoryValue",
                """
                @$AsInPods
                  ? (@$Requests.?memory.orValue(null) != null ? @$Requests.memory : @$Limits.?memory.orValue(null))
                  : @$Resource.?memory.orValue(null)"""
                        .replace("$", name));
        ALL.put(name + "InSpec", "@" + name + "MemoryValue != null");
        ALL.put(
                name + "Memory",
                """
                !@$InSpec ? @$ProcessSize :
                @object.kind != 'FlinkCluster' && (type(@$MemoryValue) == string || type(@$MemoryValue) == int) ? dyn(string(@$MemoryValue)) : dyn(null)"""
                        .replace("$", name));
    }

    private static String nested(String component, String name) {
        String resources = "@" + component + ".?resources.orValue(null)";
        return "type(" + resources + ") == map && type(@" + component + ".resources.?" + name + ".orValue(null)) == map"
                + " ? @" + component + ".resources." + name + " : {}";
    }
}
