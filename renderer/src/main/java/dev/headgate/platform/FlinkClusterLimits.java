package dev.headgate.platform;

import static dev.headgate.platform.Limit.always;
import static dev.headgate.platform.Limit.fieldsBeyond;
import static dev.headgate.platform.Limit.never;
import static dev.headgate.platform.Limit.otherThan;
import static dev.headgate.platform.Limit.word;

import java.util.ArrayList;
import java.util.List;

/**
 * What a FlinkCluster has no field for: read off the CRD, the validator and the controller of spotify/flink-on-k8s-operator
 * v0.6.0 (commit 1746257); what an older one lacks is not here.
 */
final class FlinkClusterLimits {
    static final List<Limit> ALL = all();

    private FlinkClusterLimits() {}

    private static List<Limit> all() {
        List<Limit> limits = new ArrayList<>(List.of(
                word("mode", "native", "remove it: the operator makes the TaskManagers ahead of the job"),
                word("job/upgradeMode", "last-state", "write savepoint: updates keep state by savepoints only"),
                word("job/state", "suspended", "annotate the FlinkCluster with " + control("job-cancel")),
                always("job/savepointTriggerNonce", "annotate the FlinkCluster with " + control("savepoint")),
                always(
                        "job/checkpointTriggerNonce",
                        "take a savepoint: annotate the FlinkCluster with " + control("savepoint")),
                always(
                        "job/savepointRedeployNonce",
                        "change job.initialSavepointPath alone: the update that follows starts from it"),
                always("job/autoscalerResetNonce", "remove it: there is no autoscaler"),
                always("restartNonce", "change an annotation under podTemplate.metadata.annotations"),
                otherThan("jobManager/replicas", "1", "remove it: a FlinkCluster has one JobManager"),
                new Limit(
                        "ingress/template",
                        Limit.When.WITH_PATH,
                        List.of(),
                        "name a host without a path, such as {{name}}.flink.example.com"),
                new Limit(
                        "ingress/tls",
                        Limit.When.SEVERAL,
                        List.of(),
                        "keep one: a FlinkCluster's ingress has one Secret"),
                always("ingress/className", "add the annotation kubernetes.io/ingress.class to ingress.annotations"),
                always("ingress/labels", "remove them, or use ingress.annotations"),
                never("flinkConfiguration/kubernetes.operator.periodic.savepoint.interval"),
                always("flinkConfiguration/kubernetes.operator.*", "remove it: only Apache's operator reads it"),
                always(
                        "flinkConfiguration/job.autoscaler.*",
                        "remove it and set taskManager.replicas: only Apache's operator has an autoscaler"),
                always("flinkConfiguration/jobmanager.rpc.address", "remove it: the operator sets it itself")));
        limits.addAll(NativeLimits.ALL);
        for (String holder : new String[] {"", "jobManager/", "taskManager/"}) {
            String template = holder + "podTemplate";
            limits.add(fieldsBeyond(
                    template + "/metadata", "annotations labels name", "use labels or annotations, or remove it"));
            limits.add(fieldsBeyond(
                    template + "/spec",
                    "affinity containers hostAliases initContainers nodeSelector securityContext tolerations volumes"
                            + (holder.isEmpty() ? " imagePullSecrets serviceAccountName" : ""),
                    "remove it: a FlinkCluster's pods have no such field"));
            limits.add(fieldsBeyond(
                    template + "/spec/containers/flink-main-container",
                    "image imagePullPolicy livenessProbe name ports readinessProbe resources volumeMounts"
                            + (holder.isEmpty() ? " env envFrom" : ""),
                    holder.isEmpty()
                            ? "remove it: a FlinkCluster's containers have no such field"
                            : "remove it; variables of the environment go under 'env', for all pods alike"));
        }
        return List.copyOf(limits);
    }

    private static String control(String word) {
        return "flinkclusters.flinkoperator.k8s.io/user-control: " + word;
    }
}
