package dev.headgate.kinds;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fields that came to pods with later versions of Kubernetes than a CRD was made with, up to the version of core.types.
 *
 * <p>When core.types moves to a newer Kubernetes, what pods gained belongs in here.
 */
final class KubernetesHistory {
    static final Set<String> SINCE_1_34 = Set.of(
            "core.v1.Container.restartPolicyRules",
            "core.v1.EnvVarSource.fileKeyRef",
            "core.v1.EphemeralContainer.restartPolicyRules",
            "core.v1.PodSpec.hostnameOverride",
            "core.v1.PodStatus.extendedResourceClaimStatus",
            "core.v1.VolumeProjection.podCertificate");

    static final Set<String> SINCE_1_30 = and(
            SINCE_1_34,
            "core.v1.ContainerStatus.allocatedResourcesStatus",
            "core.v1.ContainerStatus.stopSignal",
            "core.v1.ContainerStatus.user",
            "core.v1.ContainerStatus.volumeMounts",
            "core.v1.Lifecycle.stopSignal",
            "core.v1.PodCondition.observedGeneration",
            "core.v1.PodResourceClaim.resourceClaimName",
            "core.v1.PodResourceClaim.resourceClaimTemplateName",
            "core.v1.PodSecurityContext.appArmorProfile",
            "core.v1.PodSecurityContext.seLinuxChangePolicy",
            "core.v1.PodSecurityContext.supplementalGroupsPolicy",
            "core.v1.PodSpec.resources",
            "core.v1.PodStatus.observedGeneration",
            "core.v1.ResourceClaim.request",
            "core.v1.SecurityContext.appArmorProfile",
            "core.v1.Volume.image",
            "core.v1.VolumeMount.recursiveReadOnly");

    private KubernetesHistory() {}

    private static Set<String> and(Set<String> later, String... earlier) {
        Set<String> all = new TreeSet<>(later);
        all.addAll(List.of(earlier));
        return all;
    }
}
