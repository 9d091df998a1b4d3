package dev.headgate.webhook.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
