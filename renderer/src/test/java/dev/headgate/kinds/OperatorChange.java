package dev.headgate.kinds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One thing that a release of the operator changed in its CRDs. */
@FunctionalInterface
interface OperatorChange {
    /**
     * @param kinds the schema of each kind, to be changed
     * @param core the types of Kubernetes
     */
    void apply(Map<String, Schema> kinds, TypeBlocks core);

    /** A new field, or another type for one; the path is "FlinkDeployment.spec.mode". */
    static OperatorChange field(String path, Schema schema) {
        return (kinds, core) -> set(kinds, path, schema);
    }

    /** A new field that is an object of Kubernetes. */
    static OperatorChange field(String path, String type) {
        return (kinds, core) -> set(kinds, path, new PodSchema(core, Set.of()).schema(type));
    }

    /** More words for an enumeration. */
    static OperatorChange words(String path, String... added) {
        return (kinds, core) -> {
            List<String> words = new ArrayList<>(find(kinds, path).words());
            words.addAll(List.of(added));
            set(kinds, path, Schema.oneOf(words));
        };
    }

    /** Pods of another Kubernetes: of ours, but for these fields. */
    static OperatorChange pods(Set<String> without) {
        return (kinds, core) -> {
            Schema pod = new PodSchema(core, without).schema("core.v1.Pod");
            for (String at : List.of("", "jobManager.", "taskManager.")) {
                set(kinds, "FlinkDeployment.spec." + at + "podTemplate", pod);
            }
        };
    }

    /** The kind that runs two FlinkDeployments in turn. */
    static OperatorChange blueGreenDeployments() {
        return (kinds, core) -> {
            Schema text = Schema.of("string");
            Map<String, Schema> status = new LinkedHashMap<>();
            for (String field : List.of(
                    "abortTimestamp",
                    "deploymentReadyTimestamp",
                    "error",
                    "lastReconciledSpec",
                    "lastReconciledTimestamp",
                    "savepointTriggerId")) {
                status.put(field, text);
            }
            status.put("jobStatus", find(kinds, "FlinkDeployment.status.jobStatus"));
            status.put(
                    "blueGreenState",
                    Schema.oneOf(List.of(
                            "ACTIVE_BLUE",
                            "ACTIVE_GREEN",
                            "INITIALIZING_BLUE",
                            "SAVEPOINTING_BLUE",
                            "SAVEPOINTING_GREEN",
                            "TRANSITIONING_TO_BLUE",
                            "TRANSITIONING_TO_GREEN")));
            Schema template = Schema.object(Map.of(
                    "metadata", new PodSchema(core, Set.of()).schema("meta.v1.ObjectMeta"),
                    "spec", find(kinds, "FlinkDeployment.spec")));
            Schema spec = Schema.object(Map.of(
                    "configuration", Schema.mapOf(text),
                    "ingress", find(kinds, "FlinkDeployment.spec.ingress"),
                    "template", template));
            kinds.put("FlinkBlueGreenDeployment", Schema.object(Map.of("spec", spec, "status", Schema.object(status))));
        };
    }

    private static Schema find(Map<String, Schema> kinds, String path) {
        String[] names = path.split("\\.");
        Schema found = kinds.get(names[0]);
        for (int i = 1; i < names.length; i++) {
            found = found.at("properties", names[i]);
        }
        return found;
    }

    private static void set(Map<String, Schema> kinds, String path, Schema schema) {
        int dot = path.lastIndexOf('.');
        find(kinds, path.substring(0, dot)).at("properties").node().put(path.substring(dot + 1), schema.node());
    }
}
