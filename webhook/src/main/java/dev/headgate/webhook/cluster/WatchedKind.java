package dev.headgate.webhook.cluster;

import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.List;
import java.util.Set;

/**
 * A kind whose objects rules look up.
 *
 * @param labelled whether only those are asked for that take part by their label
 * @param section what of an object is kept beside its metadata
 * @param fields what of that section; all of it where none is named
 */
record WatchedKind(
        String group,
        String version,
        String kind,
        String plural,
        boolean labelled,
        String section,
        Set<String> fields) {
    /** Which plain objects have to do with Flink: the label by which they ask to be judged. */
    static final String LABEL = "headgate.dev/admission";

    static final String JUDGED = "judge";

    /** All of them; the first ones are what most clusters have. */
    static final List<WatchedKind> ALL = List.of(
            new WatchedKind(
                    "flink.apache.org", "v1beta1", "FlinkDeployment", "flinkdeployments", false, "spec", Set.of()),
            new WatchedKind(
                    "flink.apache.org", "v1beta1", "FlinkSessionJob", "flinksessionjobs", false, "spec", Set.of()),
            new WatchedKind(
                    "flinkoperator.k8s.io", "v1beta1", "FlinkCluster", "flinkclusters", false, "spec", Set.of()),
            new WatchedKind(
                    "flink.apache.org",
                    "v1beta1",
                    "FlinkBlueGreenDeployment",
                    "flinkbluegreendeployments",
                    false,
                    "spec",
                    Set.of()),
            new WatchedKind(
                    "",
                    "v1",
                    "ResourceQuota",
                    "resourcequotas",
                    false,
                    "spec",
                    Set.of("hard", "scopes", "scopeSelector")),
            new WatchedKind(
                    "autoscaling",
                    "v2",
                    "HorizontalPodAutoscaler",
                    "horizontalpodautoscalers",
                    false,
                    "spec",
                    Set.of("scaleTargetRef", "maxReplicas")),
            new WatchedKind(
                    "keda.sh",
                    "v1alpha1",
                    "ScaledObject",
                    "scaledobjects",
                    false,
                    "spec",
                    Set.of("scaleTargetRef", "maxReplicaCount")),
            new WatchedKind("", "v1", "ConfigMap", "configmaps", true, "data", Set.of()),
            new WatchedKind("apps", "v1", "Deployment", "deployments", true, "spec", Set.of("replicas", "template")),
            new WatchedKind("apps", "v1", "StatefulSet", "statefulsets", true, "spec", Set.of("replicas", "template")));

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** The name by which RBAC knows it. */
    String resource() {
        return group.isEmpty() ? plural : plural + "." + group;
    }

    ResourceDefinitionContext definition() {
        return new ResourceDefinitionContext.Builder()
                .withGroup(group)
                .withVersion(version)
                .withKind(kind)
                .withPlural(plural)
                .withNamespaced(true)
                .build();
    }
}
