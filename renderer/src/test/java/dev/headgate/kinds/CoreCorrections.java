package dev.headgate.kinds;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What Kubernetes' OpenAPI document doesn't say of its types; each entry is checked against that document. */
final class CoreCorrections {
    /** Objects that hold one of these fields at a time: a layer that sets another drops the one from below. */
    private static final Map<String, Set<String>> ALTERNATIVES = Map.ofEntries(
            // The API server refuses an object that holds two of these.
            Map.entry("core.v1.EnvVar", Set.of("value", "valueFrom")),
            Map.entry("core.v1.EnvFromSource", Set.of("configMapRef", "secretRef")),
            Map.entry("core.v1.DownwardAPIVolumeFile", Set.of("fieldRef", "resourceFieldRef")),
            Map.entry("core.v1.PodResourceClaim", Set.of("resourceClaimName", "resourceClaimTemplateName")),
            Map.entry("core.v1.Probe", Set.of("exec", "grpc", "httpGet", "tcpSocket")),
            Map.entry("core.v1.LifecycleHandler", Set.of("exec", "httpGet", "sleep", "tcpSocket")),
            Map.entry("networking.v1.IngressBackend", Set.of("resource", "service")),
            Map.entry("networking.v1.ServiceBackendPort", Set.of("name", "number")),
            Map.entry("policy.v1.PodDisruptionBudgetSpec", Set.of("maxUnavailable", "minAvailable")),
            Map.entry("admissionregistration.v1.WebhookClientConfig", Set.of("service", "url")),
            Map.entry("apiextensions.v1.WebhookClientConfig", Set.of("service", "url")));

    /** Objects of which every field is such an alternative but these. */
    private static final Map<String, Set<String>> ALTERNATIVES_BUT = Map.of(
            "core.v1.EnvVarSource", Set.of(),
            "core.v1.Volume", Set.of("name"),
            "core.v1.VolumeProjection", Set.of(),
            "core.v1.PersistentVolumeSpec",
                    Set.of(
                            "accessModes",
                            "capacity",
                            "claimRef",
                            "mountOptions",
                            "nodeAffinity",
                            "persistentVolumeReclaimPolicy",
                            "storageClassName",
                            "volumeAttributesClassName",
                            "volumeMode"));

    /** Integers that people write in octal, 0644. */
    private static final Map<String, String> FILE_MODES = Map.of(
            "core.v1.ConfigMapVolumeSource", "defaultMode",
            "core.v1.DownwardAPIVolumeFile", "mode",
            "core.v1.DownwardAPIVolumeSource", "defaultMode",
            "core.v1.KeyToPath", "mode",
            "core.v1.ProjectedVolumeSource", "defaultMode",
            "core.v1.SecretVolumeSource", "defaultMode");

    private CoreCorrections() {}

    static TypeBlock apply(String name, TypeBlock block) {
        TypeBlock corrected = new TypeBlock(block.fields(), alternatives(name, block), block.open());
        if (FILE_MODES.containsKey(name)) {
            String replaced = corrected.fields().replace(FILE_MODES.get(name), "file-mode");
            require("integer".equals(replaced), name);
        }
        return corrected;
    }

    /** Fails where a type that we correct is gone. */
    static void check(Predicate<String> exists) {
        for (Map<String, ?> corrected : Set.of(ALTERNATIVES, ALTERNATIVES_BUT, FILE_MODES)) {
            corrected.keySet().forEach(name -> require(exists.test(name), name));
        }
    }

    private static Set<String> alternatives(String name, TypeBlock block) {
        Set<String> all = block.fields().keySet();
        Set<String> alternatives = new TreeSet<>(ALTERNATIVES.getOrDefault(name, Set.of()));
        if (ALTERNATIVES_BUT.containsKey(name)) {
            Set<String> others = ALTERNATIVES_BUT.get(name);
            require(all.containsAll(others), name);
            alternatives.addAll(all);
            alternatives.removeAll(others);
        }
        require(all.containsAll(alternatives), name);
        return alternatives;
    }

    private static void require(boolean fits, String name) {
        if (!fits) {
            throw new IllegalStateException("the OpenAPI document no longer fits what is corrected of " + name);
        }
    }
}
