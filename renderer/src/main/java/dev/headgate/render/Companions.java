package dev.headgate.render;

import dev.headgate.application.Application;
import dev.headgate.application.MountedFile;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.ArrayList;
import java.util.List;

/** The objects that an application needs beside its cluster, each only where its own section asks for it. */
final class Companions {
    private final Application application;
    private final List<Origin> origins;
    private final List<Manifest> manifests = new ArrayList<>();

    private Companions(Application application) {
        this.application = application;
        this.origins = application.definition().origins();
    }

    static List<Manifest> of(Application application) {
        Companions companions = new Companions(application);
        companions.files();
        companions.serviceAccount();
        companions.networkPolicy();
        companions.podMonitor();
        return companions.manifests;
    }

    private void files() {
        if (application.files().isEmpty()) {
            return;
        }
        Tree data = new Tree(origins);
        for (MountedFile file : application.files()) {
            data.put(file.key(), file.content());
        }
        add("v1", "ConfigMap", text(PodTemplates.configMap(application)), new Tree(origins).put("data", data));
    }

    /** What native Flink needs to run its own TaskManagers and, with high availability, to elect a leader. */
    private void serviceAccount() {
        if (!application.creates("serviceAccount")
                || application.serviceAccount().isEmpty()) {
            return;
        }
        Scalar account = application.serviceAccount().get();
        Tree metadata = new Tree(origins).put("name", account);
        application
                .map("serviceAccount")
                .flatMap(section -> section.map("annotations"))
                .ifPresent(annotations -> metadata.put("annotations", annotations));
        add("v1", "ServiceAccount", metadata, new Tree(origins));
        List<MapValue> rules = List.of(
                rule(
                        "",
                        List.of("pods", "configmaps"),
                        List.of("create", "delete", "get", "list", "patch", "update", "watch")),
                rule("apps", List.of("deployments"), List.of("get", "list", "patch", "update", "watch")),
                rule("", List.of("services"), List.of("get", "list", "watch")));
        add("rbac.authorization.k8s.io/v1", "Role", account, new Tree(origins).put("rules", rules));
        Tree role = new Tree(origins)
                .put("apiGroup", "rbac.authorization.k8s.io")
                .put("kind", "Role")
                .put("name", account);
        Tree subject = new Tree(origins).put("kind", "ServiceAccount").put("name", account);
        application.namespace().ifPresent(namespace -> subject.put("namespace", namespace));
        add(
                "rbac.authorization.k8s.io/v1",
                "RoleBinding",
                account,
                new Tree(origins).put("roleRef", role).put("subjects", List.of(subject.map())));
    }

    private MapValue rule(String group, List<String> resources, List<String> verbs) {
        return new Tree(origins)
                .put("apiGroups", texts(List.of(group)))
                .put("resources", texts(resources))
                .put("verbs", texts(verbs))
                .map();
    }

    /** Pods of the cluster may talk to each other; others reach the REST port and the metrics, nothing else. */
    private void networkPolicy() {
        if (!application.creates("networkPolicy")) {
            return;
        }
        MapValue cluster = new Tree(origins)
                .put(
                        "from",
                        List.of(new Tree(origins).put("podSelector", selector()).map()))
                .map();
        List<MapValue> ports = new ArrayList<>(List.of(port(Tree.number(8081, origins))));
        application.metricsPort().ifPresent(port -> ports.add(port(port)));
        MapValue others = new Tree(origins).put("ports", ports).map();
        Tree spec = new Tree(origins)
                .put("podSelector", selector())
                .put("policyTypes", texts(List.of("Ingress")))
                .put("ingress", List.of(cluster, others));
        add("networking.k8s.io/v1", "NetworkPolicy", application.name(), new Tree(origins).put("spec", spec));
    }

    private MapValue port(Scalar port) {
        return new Tree(origins).put("port", port).put("protocol", "TCP").map();
    }

    private void podMonitor() {
        if (!application.creates("podMonitor")) {
            return;
        }
        MapValue section = application.map("podMonitor").orElseThrow();
        Tree endpoint = new Tree(origins).put("port", "metrics");
        section.get("interval").ifPresent(interval -> endpoint.put("interval", interval));
        Tree spec = new Tree(origins).put("selector", selector()).put("podMetricsEndpoints", List.of(endpoint.map()));
        Tree metadata = new Tree(origins).put("name", application.name());
        section.map("labels").ifPresent(labels -> metadata.put("labels", labels));
        add("monitoring.coreos.com/v1", "PodMonitor", metadata, new Tree(origins).put("spec", spec));
    }

    /** The label that the operator puts on all pods of a cluster. */
    private Tree selector() {
        return new Tree(origins).put("matchLabels", new Tree(origins).put("app", application.name()));
    }

    private void add(String apiVersion, String kind, Scalar name, Tree rest) {
        add(apiVersion, kind, new Tree(origins).put("name", name), rest);
    }

    private void add(String apiVersion, String kind, Tree metadata, Tree rest) {
        application.namespace().ifPresent(namespace -> metadata.put("namespace", namespace));
        Tree tree = new Tree(origins)
                .put("apiVersion", apiVersion)
                .put("kind", kind)
                .put("metadata", metadata);
        rest.map().members().forEach(tree::put);
        manifests.add(Manifest.of(tree.map()).orElseThrow());
    }

    private Scalar text(String text) {
        return Tree.text(text, origins);
    }

    private List<Value> texts(List<String> texts) {
        List<Value> values = new ArrayList<>();
        texts.forEach(text -> values.add(text(text)));
        return values;
    }
}
