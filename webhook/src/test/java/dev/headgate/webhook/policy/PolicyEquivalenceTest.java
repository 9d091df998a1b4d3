package dev.headgate.webhook.policy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headgate.manifest.Manifest;
import dev.headgate.rules.Finding;
import dev.headgate.webhook.Golden;
import dev.headgate.webhook.install.ApiServer;
import dev.headgate.webhook.install.ApiServer.Answer;
import dev.headgate.webhook.judge.ReviewRequests;
import dev.headgate.webhook.judge.RuleJudge;
import dev.headgate.webhook.judge.RuleRequests;
import dev.headgate.webhook.review.Outcome;
import dev.headgate.webhook.review.ReviewHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every object of every rule's cases, and of objects.yaml, given to an API server that has the policy, and to the webhook's judge: where a rule of
 * the policy is an error to the webhook, and only there, the API server refuses. The CRDs are such as take any spec, and the
 * policy refuses what it can't evaluate, so that nothing is let pass by mistake.
 */
@Tag("api-server")
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PolicyEquivalenceTest {
    private static final Path CASES = Path.of("../renderer/src/test/resources/rules");
    private static final Path MORE = Path.of("src/test/resources/policy/objects.yaml");
    private static final Path SEEN = Path.of("src/test/resources/policy/kubectl.txt");
    private static final Pattern DENIED =
            Pattern.compile("ValidatingAdmissionPolicy 'headgate' .* denied request: ([a-z-]+)");

    private static final Map<String, String> PLURALS = Map.of(
            "FlinkDeployment", "flink.apache.org/flinkdeployments",
            "FlinkBlueGreenDeployment", "flink.apache.org/flinkbluegreendeployments",
            "FlinkSessionJob", "flink.apache.org/flinksessionjobs",
            "FlinkCluster", "flinkoperator.k8s.io/flinkclusters");

    /** One object of a case, as it is asked about. */
    private record Asked(
            String name, Path file, Manifest manifest, Optional<Manifest> before, String path, ObjectNode body) {
        Optional<Path> settings() {
            Path settings = beside(file, ".settings.yaml");
            return Files.exists(settings) ? Optional.of(settings) : Optional.empty();
        }
    }

    @TempDir
    static Path folder;

    private static ApiServer server;
    private static final List<Asked> ALL = new ArrayList<>();
    private static int version;

    @BeforeAll
    static void start() throws Exception {
        server = ApiServer.start(folder);
        createKinds();
        namespace("headgate", Map.of());
        settings("rules: {}");
        createOldObjects();
        installPolicy();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void isTheVerdictOfTheWebhook() throws Exception {
        List<Executable> all = new ArrayList<>();
        Map<String, Integer> denied = new TreeMap<>();
        int judged = 0;
        for (Asked asked : ALL) {
            if (asked.settings().isPresent()) {
                continue;
            }
            Answer answer = ask(asked);
            Optional<String> rule = rule(answer);
            if (!answer.isSuccess() && rule.isEmpty()) {
                assertTrue(
                        !answer.message().contains("ValidatingAdmissionPolicy"), asked.name + ": " + answer.message());
                continue; // the API server has reasons of its own, such as a name that is none
            }
            judged++;
            Set<String> expected = errors(asked, Optional.empty());
            rule.ifPresent(id -> denied.merge(id, 1, Integer::sum));
            all.add(() -> assertEquals(
                    !expected.isEmpty(),
                    rule.isPresent(),
                    asked.name + ": the webhook finds " + expected + ", the policy " + rule));
            all.add(() -> assertTrue(rule.isEmpty() || expected.contains(rule.get()), asked.name + rule + expected));
        }
        assertAll(all);
        assertTrue(judged > 400, judged + " objects were judged");
        assertEquals(
                PolicyRules.RULES.stream().map(PolicyRule::id).toList(),
                List.copyOf(denied.keySet()),
                "each has denied");
    }

    @Test
    @Order(2)
    void isNeverStricterWhateverTheSettingsAre() throws Exception {
        List<Executable> all = new ArrayList<>();
        int judged = 0;
        for (Asked asked : ALL) {
            if (asked.settings().isPresent()) {
                settings(Files.readString(asked.settings().get()));
                Optional<String> rule = rule(ask(asked));
                Set<String> expected = errors(asked, asked.settings());
                judged++;
                all.add(() ->
                        assertTrue(rule.isEmpty() || expected.contains(rule.get()), asked.name + rule + expected));
            }
        }
        assertAll(all);
        assertTrue(judged > 20, judged + " objects were judged");
    }

    @Test
    @Order(3)
    void isWhatPeopleSee() throws Exception {
        settings("rules: {}");
        namespace("judged", Map.of());
        namespace("warned", Map.of("headgate.dev/admission", "warn"));
        namespace("left-alone", Map.of("headgate.dev/admission", "off"));
        Path file = Files.writeString(
                folder.resolve("orders.yaml"),
                """
                apiVersion: flink.apache.org/v1beta1
                kind: FlinkDeployment
                metadata: {name: orders}
                spec:
                  flinkVersion: v1_20
                  flinkConfiguration: {taskmanager.numberOfTaskSlots: "0"}
                  job: {jarURI: local:///opt/orders.jar, parallelism: 2}
                """);
        StringBuilder seen = new StringBuilder();
        for (String namespace : List.of("judged", "warned", "left-alone")) {
            seen.append("== namespace ").append(namespace).append('\n').append(create(namespace, file));
        }
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "{name: orders}",
                                "{name: orders, annotations: {headgate.dev/accept.task-slots-not-positive: a test}}"));
        seen.append("== accepted\n").append(create("judged", file));
        Files.writeString(file, Files.readString(file).replaceFirst(", annotations: .*", "}"));
        settings("rules: {task-slots-not-positive: warning}");
        seen.append("== left to the webhook by the settings\n").append(create("judged", file));
        Golden.check(SEEN, seen.toString());
    }

    /** With many options and long settings: the API server bounds what an expression may cost. */
    @Test
    @Order(4)
    void isEvaluatedOfLargeObjectsToo() throws Exception {
        settings("rules: {}\n" + "# a remark of a line\n".repeat(10_000));
        ObjectNode body = (ObjectNode)
                ApiServer.JSON.readTree(
                        """
                {"apiVersion": "flink.apache.org/v1beta1", "kind": "FlinkDeployment", "metadata": {"name": "large"},
                 "spec": {"flinkVersion": "v1_20", "job": {"parallelism": 2}, "flinkConfiguration": {}}}""");
        ObjectNode options = (ObjectNode) body.at("/spec/flinkConfiguration");
        for (int i = 0; i < 10_000; i++) {
            options.put("env.option-" + i, "a value of some length, for the sake of it");
        }
        String path = "/apis/flink.apache.org/v1beta1/namespaces/judged/flinkdeployments?dryRun=All";
        assertEquals(201, server.post(path, body).code());
        options.put("taskmanager.numberOfTaskSlots", "0");
        assertEquals(Optional.of("task-slots-not-positive"), rule(server.post(path, body)));
    }

    private static String create(String namespace, Path file) throws IOException, InterruptedException {
        return server.kubectl("create", "--dry-run=server", "--namespace=" + namespace, "--filename=" + file)
                .replace(file.toString(), file.getFileName().toString());
    }

    private static Optional<String> rule(Answer answer) {
        Matcher denied = DENIED.matcher(answer.message());
        return denied.find() ? Optional.of(denied.group(1)) : Optional.empty();
    }

    private static Answer ask(Asked asked) throws IOException, InterruptedException {
        String name = asked.body.at("/metadata/name").asText();
        return asked.before.isPresent()
                ? server.put(asked.path + "/" + name + "?dryRun=All", asked.body)
                : server.post(asked.path + "?dryRun=All", asked.body);
    }

    /** The errors of the policy's rules that the webhook finds, in an object of which it knows no others. */
    private static Set<String> errors(Asked asked, Optional<Path> settings) throws IOException {
        Set<String> errors = new TreeSet<>();
        if (asked.before.isPresent() && json(asked.before.get()).path("spec").equals(asked.body.path("spec"))) {
            return errors; // the API server asks nobody
        }
        byte[] request = ReviewRequests.of(asked.manifest, asked.before).getBytes(StandardCharsets.UTF_8);
        ReviewHandler handler = new ReviewHandler(RuleJudge.of(settings, Optional.empty()));
        for (Finding finding : ((Outcome.Judged) handler.handle(request, true)).findings()) {
            for (PolicyRule rule : PolicyRules.RULES) {
                if (finding.isError()
                        && rule.id().equals(finding.rule())
                        && rule.kinds().contains(finding.kind())) {
                    errors.add(finding.rule());
                }
            }
        }
        return errors;
    }

    private static ObjectNode json(Manifest manifest) throws IOException {
        return (ObjectNode) ApiServer.JSON
                .readTree(ReviewRequests.of(manifest, Optional.empty()))
                .at("/request/object");
    }

    /** Kinds whose spec may be anything. */
    private static void createKinds() throws IOException, InterruptedException {
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

    /** Those that cases change, while nothing refuses them. */
    private static void createOldObjects() throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(CASES)) {
            files = Stream.concat(Stream.of(MORE), found)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().endsWith(".before.yaml")
                            && !file.toString().endsWith(".settings.yaml"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            String namespace = "case-" + i;
            namespace(namespace, Map.of());
            Path beforeFile = beside(file, ".before.yaml");
            List<Manifest> old = Files.exists(beforeFile) ? RuleRequests.manifests(beforeFile) : List.of();
            for (Manifest manifest : RuleRequests.manifests(file)) {
                String plural = PLURALS.get(manifest.key().kind());
                boolean going =
                        manifest.tree().map("metadata").orElseThrow().members().containsKey("deletionTimestamp");
                if (plural == null || !plural.startsWith(manifest.key().group() + "/") || going) {
                    continue; // none of the policy's, or one that can't be created so
                }
                String path = "/apis/" + manifest.apiVersion() + "/namespaces/" + namespace
                        + plural.substring(plural.indexOf('/'));
                ObjectNode body = inNamespace(json(manifest), namespace);
                Optional<Manifest> before = old.stream()
                        .filter(each -> each.key().equals(manifest.key()))
                        .findFirst();
                if (before.isPresent()) {
                    Answer created = server.post(path, inNamespace(json(before.get()), namespace));
                    must(created);
                    ((ObjectNode) body.path("metadata"))
                            .set("resourceVersion", created.body().at("/metadata/resourceVersion"));
                }
                ALL.add(new Asked(file + " " + manifest.key(), file, manifest, before, path, body));
            }
        }
    }

    private static ObjectNode inNamespace(ObjectNode object, String namespace) {
        if (object.path("metadata") instanceof ObjectNode metadata) {
            metadata.put("namespace", namespace);
        }
        return object;
    }

    private static void installPolicy() throws IOException, InterruptedException {
        String sentinel =
                """
                  validations:
                    - expression: "!has(object.metadata.name) || !object.metadata.name.startsWith('sentinel-') || variables.settings.contains(object.metadata.name + '.')"
                """;
        String policy = PolicyDocument.text()
                .replace("failurePolicy: Ignore", "failurePolicy: Fail")
                .replace("  validations:\n", sentinel);
        Path file = Files.writeString(folder.resolve("policy.yaml"), policy);
        String output = server.kubectl("apply", "--validate=strict", "--filename=" + file);
        assertEquals(3, output.lines().filter(line -> line.endsWith(" created")).count(), output);
        awaitSettings("sentinel-0", false);
        settings("rules: {}");
    }

    /** Changes them, and waits until the policy sees them. */
    private static void settings(String text) throws IOException, InterruptedException {
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

    private static void awaitSettings(String sentinel, boolean seen) throws IOException, InterruptedException {
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

    private static void namespace(String name, Map<String, String> labels) throws IOException, InterruptedException {
        ObjectNode body = (ObjectNode)
                ApiServer.JSON.readTree("{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {}}");
        ObjectNode metadata = (ObjectNode) body.path("metadata");
        metadata.put("name", name);
        labels.forEach(metadata.putObject("labels")::put);
        must(server.post("/api/v1/namespaces", body));
    }

    private static void must(Answer answer) {
        assertTrue(answer.isSuccess(), answer.message());
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.yaml$", ending));
    }
}
