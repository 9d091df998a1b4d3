package dev.headgate.render;

import dev.headgate.application.Application;
import dev.headgate.application.MountedFile;
import dev.headgate.application.PortRange;
import dev.headgate.definition.LoggingSection;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The objects that an application needs beside its cluster, each only where its own section asks for it. */
final class Companions {
    private final Application application;
    private final List<Manifest> manifests = new ArrayList<>();
    /** Where the object at hand is asked for. */
    private List<Origin> origins = List.of();

    private Companions(Application application) {
        this.application = application;
    }

    static List<Manifest> of(Application application) {
        Companions companions = new Companions(application);
        companions.files();
        companions.logging();
        companions.created("serviceAccount", companions::serviceAccount);
        companions.created("networkPolicy", companions::networkPolicy);
        companions.created("podMonitor", companions::podMonitor);
        return companions.manifests;
    }

    private void created(String section, Consumer<MapValue> object) {
        if (application.creates(section)) {
            MapValue asked = application.map(section).orElseThrow();
            origins = asked.origins();
            object.accept(asked);
        }
    }

    private void files() {
        if (application.files().isEmpty()) {
            return;
        }
        origins = PodTemplates.files(application);
        Tree data = tree();
        for (MountedFile file : application.files()) {
            data.put(file.key(), file.content());
        }
        add("v1", "ConfigMap", text(PodTemplates.configMap(application)), tree().put("data", data));
    }

    private void logging() {
        if (application.liveLog4j().isPresent()) {
            origins = application.liveLog4j().get().asked();
            Tree data = tree().put(
                            LoggingSection.LOG4J, application.liveLog4j().get().text());
            add("v1", "ConfigMap", text(PodTemplates.loggingConfigMap(application)), tree().put("data", data));
        }
    }

    /** What native Flink needs to run its own TaskManagers and, with high availability, to elect a leader. */
    private void serviceAccount(MapValue section) {
        Optional<Scalar> account = application.serviceAccount();
        if (account.isEmpty()) {
            return; // reported when the definition was read
        }
        Tree metadata = tree().put("name", account.get());
        section.map("annotations").ifPresent(annotations -> metadata.put("annotations", annotations));
        add("v1", "ServiceAccount", metadata, tree());
        List<MapValue> rules = List.of(
                rule(
                        "",
                        List.of("pods", "configmaps"),
                        List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch")),
                // a JobManager that ends its cluster deletes its own Deployment, with all that belongs to it
                rule("apps", List.of("deployments"), List.of("delete", "get", "list", "patch", "update", "watch")),
                // TaskManagers are owned by the JobManager's Deployment, which OpenShift lets nobody claim without this
                rule("apps", List.of("deployments/finalizers"), List.of("update")),
                rule("", List.of("services"), List.of("get", "list", "watch")));
        add("rbac.authorization.k8s.io/v1", "Role", account.get(), tree().put("rules", rules));
        Tree role = tree().put("apiGroup", "rbac.authorization.k8s.io")
                .put("kind", "Role")
                .put("name", account.get());
        Tree subject = tree().put("kind", "ServiceAccount").put("name", account.get());
        application.namespace().ifPresent(namespace -> subject.put("namespace", namespace));
        add(
                "rbac.authorization.k8s.io/v1",
                "RoleBinding",
                account.get(),
                tree().put("roleRef", role).put("subjects", List.of(subject.map())));
    }

    private MapValue rule(String group, List<String> resources, List<String> verbs) {
        return tree().put("apiGroups", texts(List.of(group)))
                .put("resources", texts(resources))
                .put("verbs", texts(verbs))
                .map();
    }

    /** Pods of the cluster may talk to each other; others reach the REST port and the metrics, nothing else. */
    private void networkPolicy(MapValue section) {
        MapValue cluster = tree().put(
                        "from", List.of(tree().put("podSelector", selector()).map()))
                .map();
        List<MapValue> ports = new ArrayList<>();
        Scalar rest = application.restPort().orElseGet(() -> Tree.number(8081, origins));
        ports.add(tree().put("port", rest).put("protocol", "TCP").map());
        for (PortRange range : application.metricsPorts()) {
            Tree port = tree().put("port", range.first());
            if (range.last().isPresent()) {
                port.put("endPort", range.last().get());
            }
            ports.add(port.put("protocol", "TCP").map());
        }
        MapValue others = tree().put("ports", ports).map();
        Tree spec = tree().put("podSelector", selector())
                .put("policyTypes", texts(List.of("Ingress")))
                .put("ingress", List.of(cluster, others));
        add("networking.k8s.io/v1", "NetworkPolicy", application.name(), tree().put("spec", spec));
    }

    private void podMonitor(MapValue section) {
        Tree endpoint = tree().put("port", application.metricsPortName().orElseGet(() -> text("metrics")));
        section.get("interval").ifPresent(interval -> endpoint.put("interval", interval));
        Tree spec = tree().put("selector", selector()).put("podMetricsEndpoints", List.of(endpoint.map()));
        Tree metadata = tree().put("name", application.name());
        section.map("labels").ifPresent(labels -> metadata.put("labels", labels));
        add("monitoring.coreos.com/v1", "PodMonitor", metadata, tree().put("spec", spec));
    }

    /** The label that the operator puts on all pods of a cluster. */
    private Tree selector() {
        return tree().put("matchLabels", tree().put("app", application.name()));
    }

    private void add(String apiVersion, String kind, Scalar name, Tree rest) {
        add(apiVersion, kind, tree().put("name", name), rest);
    }

    private void add(String apiVersion, String kind, Tree metadata, Tree rest) {
        application.namespace().ifPresent(namespace -> metadata.put("namespace", namespace));
        Tree tree = tree().put("apiVersion", apiVersion).put("kind", kind).put("metadata", metadata);
        rest.map().members().forEach(tree::put);
        manifests.add(Manifest.of(tree.map()).orElseThrow());
    }

    private Tree tree() {
        return new Tree(origins);
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
