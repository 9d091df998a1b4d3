package dev.headgate.kinds;

import java.util.Map;

/** Where the operator's CRDs hold what they don't define themselves. */
final class Embedding {
    /** What comes from Kubernetes, and options of Flink, by the end of their path. */
    private static final Map<String, String> TYPES = Map.of(
            ".metadata", "meta.v1.ObjectMeta",
            ".podTemplate", "core.v1.Pod",
            ".jobManager.resources", "core.v1.ResourceRequirements",
            ".taskManager.resources", "core.v1.ResourceRequirements",
            ".ingress.tls", "[networking.v1.IngressTLS]",
            ".status.conditions", "[meta.v1.Condition]type",
            ".flinkConfiguration", "flink-configuration");

    /** What one CRD has in common with another, so that it is in the table once. */
    private static final Map<String, String> COMMON = Map.of(
            "FlinkBlueGreenDeployment.spec.template.spec", "FlinkDeployment.spec",
            "FlinkBlueGreenDeployment.spec.ingress", "FlinkDeployment.spec.ingress",
            "FlinkBlueGreenDeployment.status.jobStatus", "FlinkDeployment.status.jobStatus");

    private Embedding() {}

    /** The type of what is embedded at this path, as "FlinkDeployment.spec.podTemplate"; else empty. */
    static String typeAt(String path) {
        return TYPES.entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The path after which types are named that have no other name. */
    static String nameAt(String path) {
        return COMMON.getOrDefault(path, path);
    }
}
