package dev.headgate.webhook.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is installed, given to a real API server that takes nothing that it doesn't know, and to kubeconform. */
@Tag("api-server")
@Timeout(300)
final class ApplyTest {
    @TempDir
    Path folder;

    /** All but the kinds of cert-manager and of Prometheus, which an API server alone doesn't know. */
    @Test
    void theApiServerTakesEveryField() throws Exception {
        Path file = folder.resolve("core.json");
        try (ApiServer server = ApiServer.start(folder)) {
            ArrayNode items = ApiServer.JSON.createArrayNode();
            for (JsonNode object :
                    Installation.build(InstallationTest.everything(folder)).objects()) {
                if (isCore(object)) {
                    items.add(object);
                }
            }
            Files.writeString(file, list(items));
            server.kubectl("create", "namespace", "headgate");
            String output = server.kubectl(
                    "apply", "--server-side", "--force-conflicts", "--validate=strict", "--filename=" + file);
            assertEquals(
                    items.size(),
                    output.lines()
                            .filter(line -> line.endsWith("serverside-applied"))
                            .count(),
                    output);
            Path schemas = Files.createDirectories(folder.resolve("schemas"));
            for (String group : groups(items)) {
                JsonNode document = server.get("/openapi/v3/" + group).body();
                for (JsonNode object : items) {
                    if (path(object).equals(group)) {
                        Files.writeString(
                                schemas.resolve(object.path("kind").asText().toLowerCase(Locale.ROOT) + ".json"),
                                schema(document, object));
                    }
                }
            }
            Installation.run(List.of(
                    Installation.tool("kubeconform"),
                    "-strict",
                    "-schema-location",
                    schemas + "/{{.ResourceKind}}.json",
                    file.toString()));
        }
    }

    /** The namespace asks for the strictest of Kubernetes' standards, and the pods keep to it. */
    @Test
    void thePodsAreTaken() throws Exception {
        Installation base = Installation.build(Installation.FOLDER);
        try (ApiServer server = ApiServer.start(folder)) {
            assertTrue(server.post("/api/v1/namespaces", base.one("Namespace")).isSuccess());
            String pods = "/api/v1/namespaces/headgate/pods?dryRun=All";
            assertTrue(server.post("/api/v1/namespaces/headgate/serviceaccounts", base.one("ServiceAccount"))
                    .isSuccess());
            ObjectNode pod = base.one("Deployment").at("/spec/template").deepCopy();
            pod.put("apiVersion", "v1").put("kind", "Pod");
            ((ObjectNode) pod.path("metadata")).put("name", "headgate-webhook");
            ApiServer.Answer answer = server.post(pods, pod);
            assertEquals(201, answer.code(), answer.message());
            assertEquals(List.of(), answer.warnings());
            ((ObjectNode) pod.at("/spec/containers/0/securityContext")).remove("capabilities");
            assertTrue(server.post(pods, pod).message().contains("violates PodSecurity"), "it does look");
        }
    }

    /** In the cluster of KUBECONFIG, which runs cert-manager: certificates are issued, and the authority reaches the API server. */
    @Test
    void certManagerBringsTheCertificateAndTheAuthority() throws Exception {
        String kubectl = Installation.tool("kubectl");
        if (System.getenv("KUBECONFIG") == null || !hasCertManager(kubectl)) {
            String skipped = "SKIPPED: kustomize/webhook wasn't installed anywhere."
                    + " Set KUBECONFIG to a cluster with cert-manager that nobody needs.";
            System.err.println(skipped);
            abort(skipped);
        }
        String install = Installation.FOLDER.toString();
        try {
            Installation.run(List.of(kubectl, "apply", "--validate=strict", "--kustomize", install));
            Installation.run(List.of(
                    kubectl,
                    "--namespace=headgate",
                    "wait",
                    "--for=condition=Ready",
                    "certificate",
                    "--all",
                    "--timeout=60s"));
            String authority =
                    await(kubectl, "validatingwebhookconfiguration/headgate", "{.webhooks[*].clientConfig.caBundle}");
            String[] bundles = authority.split(" ");
            assertEquals(4, bundles.length);
            assertEquals(1, new HashSet<>(List.of(bundles)).size());
            assertEquals(await(kubectl, "secret/headgate-webhook-certificate", "{.data.ca\\.crt}"), bundles[0]);
            Installation.run(List.of(kubectl, "apply", "--validate=strict", "--kustomize", install));
            assertEquals(
                    authority,
                    await(kubectl, "validatingwebhookconfiguration/headgate", "{.webhooks[*].clientConfig.caBundle}"),
                    "installed again it is still there");
            String key = new String(
                    Base64.getDecoder()
                            .decode(await(kubectl, "secret/headgate-webhook-certificate", "{.data.tls\\.key}")),
                    StandardCharsets.US_ASCII);
            assertTrue(key.startsWith("-----BEGIN PRIVATE KEY-----"), "PKCS#8");
        } finally {
            ArrayNode items = ApiServer.JSON.createArrayNode();
            for (JsonNode object : Installation.build(Installation.FOLDER).objects()) {
                if (!object.path("kind")
                        .asText()
                        .equals("Namespace")) { // one that goes can't be made again until it is gone
                    items.add(object);
                }
            }
            Path file = Files.writeString(folder.resolve("installed.json"), list(items));
            Installation.run(List.of(kubectl, "delete", "--wait=false", "--ignore-not-found", "--filename=" + file));
        }
    }

    private static boolean hasCertManager(String kubectl) throws IOException, InterruptedException {
        return Installation.run(List.of(kubectl, "api-resources", "--api-group=cert-manager.io", "--output=name"))
                .contains("certificates.cert-manager.io");
    }

    /** What stands at a place, as soon as something does. */
    private static String await(String kubectl, String object, String path) throws IOException, InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        String found = "";
        while (found.isBlank()) {
            assertTrue(System.nanoTime() < end, object + " gets " + path);
            Thread.sleep(200);
            found = Installation.run(List.of(
                    kubectl, "--namespace=headgate", "get", object, "--output=jsonpath=" + path, "--ignore-not-found"));
        }
        return found;
    }

    private static boolean isCore(JsonNode object) {
        String group = object.path("apiVersion").asText();
        return !group.startsWith("cert-manager.io/") && !group.startsWith("monitoring.coreos.com/");
    }

    private static String list(ArrayNode items) throws IOException {
        ObjectNode list = ApiServer.JSON.createObjectNode();
        list.put("apiVersion", "v1").put("kind", "List").set("items", items);
        return ApiServer.JSON.writeValueAsString(list);
    }

    /** Where the API server describes the kinds of an object's group. */
    private static String path(JsonNode object) {
        String version = object.path("apiVersion").asText();
        return (version.contains("/") ? "apis/" : "api/") + version;
    }

    private static Set<String> groups(ArrayNode items) {
        Set<String> groups = new HashSet<>();
        items.forEach(item -> groups.add(path(item)));
        return groups;
    }

    /** The schema of an object's kind, without leave for fields that it doesn't name. */
    private static String schema(JsonNode document, JsonNode object) throws IOException {
        ObjectNode components = (ObjectNode) document.path("components");
        String version = object.path("apiVersion").asText();
        String group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema : components.path("schemas").properties()) {
            for (JsonNode kind : schema.getValue().path("x-kubernetes-group-version-kind")) {
                if (kind.path("kind").equals(object.path("kind"))
                        && kind.path("group").asText().equals(group)) {
                    names.add(schema.getKey());
                }
            }
            if (schema.getValue() instanceof ObjectNode map && map.has("properties")) {
                map.put("additionalProperties", false);
            }
        }
        assertEquals(1, names.size(), names.toString());
        ObjectNode schema = ApiServer.JSON.createObjectNode();
        schema.put("$ref", "#/components/schemas/" + names.get(0)).set("components", components);
        return ApiServer.JSON.writeValueAsString(schema);
    }
}
