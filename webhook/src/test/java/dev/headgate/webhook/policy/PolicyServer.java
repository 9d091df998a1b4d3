package dev.headgate.webhook.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headgate.webhook.install.ApiServer;
import dev.headgate.webhook.install.ApiServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An API server with the policy, that waits for what it is told to be heeded. */
final class PolicyServer implements AutoCloseable {
    private static final Path BINDINGS = Path.of("../kustomize/webhook/policy/bindings.yaml");

    /** The group and plural of each kind that the policy judges. */
    static final Map<String, String> PLURALS = Map.of(
            "FlinkDeployment", "flink.apache.org/flinkdeployments",
            "FlinkBlueGreenDeployment", "flink.apache.org/flinkbluegreendeployments",
            "FlinkSessionJob", "flink.apache.org/flinksessionjobs",
            "FlinkCluster", "flinkoperator.k8s.io/flinkclusters");

    private final Path folder;
    private final ApiServer server;
    private int version;

    private PolicyServer(Path folder, ApiServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** One that has the kinds, and not yet the policy. */
    static PolicyServer start(Path folder) throws IOException, InterruptedException {
        PolicyServer started = new PolicyServer(folder, ApiServer.start(folder));
        started.createKinds();
        started.namespace("headgate", Map.of());
        started.settings("rules: {}");
        return started;
    }

    ApiServer api() {
        return server;
    }

    /** Kinds whose spec may be anything. */
    private void createKinds() throws IOException, InterruptedException {
        for (Map.Entry<String, String> kind : PLURALS.entrySet()) {
            String[] name = kind.getValue().split("/");
            JsonNode body = ApiServer.JSON.readTree(
                    """
                    {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition", "metadata": {"name": "PLURAL.GROUP",
                       "annotations": {"api-approved.kubernetes.io": "unapproved, this is a test"}},
                     "spec": {"group": "GROUP", "scope": "Namespaced", "names": {"kind": "KIND", "plural": "PLURAL"}, "versions": [
                       {"name": "v1beta1", "served": true, "storage": true, "schema": {"openAPIV3Schema":
                         {"type": "object", "x-kubernetes-preserve-unknown-fields": true}}}]}}"""
                            .replace("GROUP", name[0])
                            .replace("PLURAL", name[1])
                            .replace("KIND", kind.getKey()));
            must(server.post("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", body));
            server.kubectl("wait", "--for=condition=Established", "crd/" + name[1] + "." + name[0], "--timeout=60s");
        }
    }

    /** Has it judge from now on, and refuse what it can't evaluate. */
    void installPolicy() throws IOException, InterruptedException {
        String sentinel =
                """
                  validations:
                    - expression: "!has(object.metadata.name) || !object.metadata.name.startsWith('sentinel-') || variables.settings.contains(object.metadata.name + '.')"
                """;
        String policy = PolicyDocument.text()
                .replace("failurePolicy: Ignore", "failurePolicy: Fail")
                .replace("  validations:\n", sentinel);
        Path file = Files.writeString(folder.resolve("policy.yaml"), policy);
        String output = server.kubectl("apply", "--validate=strict", "--filename=" + file, "--filename=" + BINDINGS);
        assertEquals(3, output.lines().filter(line -> line.endsWith(" created")).count(), output);
        awaitSettings("sentinel-0", false);
        settings("rules: {}");
    }

    /** Changes the settings, and waits until the policy sees them. */
    void settings(String text) throws IOException, InterruptedException {
        version++;
        ObjectNode body = (ObjectNode)
                ApiServer.JSON.readTree(
                        "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"headgate-settings\"}, \"data\": {}}");
        ((ObjectNode) body.path("data")).put("settings.yaml", text + "\n# sentinel-" + version + ".\n");
        String path = "/api/v1/namespaces/headgate/configmaps";
        if (version == 1) {
            must(server.post(path, body));
        } else {
            must(server.put(path + "/headgate-settings", body));
            awaitSettings("sentinel-" + version, true);
        }
    }

    private void awaitSettings(String sentinel, boolean seen) throws IOException, InterruptedException {
        JsonNode body =
                ApiServer.JSON.readTree("{\"apiVersion\": \"flink.apache.org/v1beta1\", \"kind\": \"FlinkDeployment\","
                        + " \"metadata\": {\"name\": \"" + sentinel + "\"}, \"spec\": {}}");
        String path = "/apis/flink.apache.org/v1beta1/namespaces/default/flinkdeployments?dryRun=All";
        long end = System.nanoTime() + 60_000_000_000L;
        while (server.post(path, body).isSuccess() != seen) {
            assertTrue(System.nanoTime() < end, "the API server learns of " + sentinel);
            Thread.sleep(20);
        }
    }

    void namespace(String name, Map<String, String> labels) throws IOException, InterruptedException {
        ObjectNode body = (ObjectNode)
                ApiServer.JSON.readTree("{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {}}");
        ObjectNode metadata = (ObjectNode) body.path("metadata");
        metadata.put("name", name);
        labels.forEach(metadata.putObject("labels")::put);
        must(server.post("/api/v1/namespaces", body));
    }

    static void must(Answer answer) {
        assertTrue(answer.isSuccess(), answer.message());
    }

    @Override
    public void close() {
        server.close();
    }
}
