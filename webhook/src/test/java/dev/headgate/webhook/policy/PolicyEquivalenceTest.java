package dev.headgate.webhook.policy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headgate.rules.Finding;
import dev.headgate.webhook.Golden;
import dev.headgate.webhook.install.ApiServer;
import dev.headgate.webhook.install.ApiServer.Answer;
import dev.headgate.webhook.judge.ReviewRequests;
import dev.headgate.webhook.judge.RuleJudge;
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
 * Every object of every rule's cases, and of objects.yaml, given to an API server that has the policy, and to the webhook's
 * judge: where a rule of the policy is an error to the webhook, and only there, the API server refuses. The CRDs are such as take
 * any spec, and the policy refuses what it can't evaluate, so that nothing is let pass by mistake.
 */
@Tag("api-server")
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PolicyEquivalenceTest {
    private static final Path SEEN = Path.of("src/test/resources/policy/kubectl.txt");
    private static final Pattern DENIED =
            Pattern.compile("ValidatingAdmissionPolicy 'headgate' .* denied request: ([a-z-]+)");

    @TempDir
    static Path folder;

    private static PolicyServer server;
    private static List<Asked> all;

    @BeforeAll
    static void start() throws Exception {
        server = PolicyServer.start(folder);
        all = Asked.all(server);
        server.installPolicy();
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
        List<Executable> checks = new ArrayList<>();
        Map<String, Integer> denied = new TreeMap<>();
        int judged = 0;
        for (Asked asked : all) {
            if (asked.settings().isPresent()) {
                continue;
            }
            Answer answer = asked.ask(server.api());
            Optional<String> rule = rule(answer);
            if (!answer.isSuccess() && rule.isEmpty()) {
                assertTrue(
                        !answer.message().contains("ValidatingAdmissionPolicy"),
                        asked.name() + ": " + answer.message());
                continue; // the API server has reasons of its own, such as a name that is none
            }
            judged++;
            Set<String> expected = errors(asked, Optional.empty());
            rule.ifPresent(id -> denied.merge(id, 1, Integer::sum));
            checks.add(() -> assertEquals(
                    !expected.isEmpty(),
                    rule.isPresent(),
                    asked.name() + ": the webhook finds " + expected + ", the policy " + rule));
            checks.add(
                    () -> assertTrue(rule.isEmpty() || expected.contains(rule.get()), asked.name() + rule + expected));
        }
        assertAll(checks);
        assertTrue(judged > 400, judged + " objects were judged");
        assertEquals(
                PolicyRules.RULES.stream().map(PolicyRule::id).toList(),
                List.copyOf(denied.keySet()),
                "each has denied");
    }

    @Test
    @Order(2)
    void isNeverStricterWhateverTheSettingsAre() throws Exception {
        List<Executable> checks = new ArrayList<>();
        int judged = 0;
        for (Asked asked : all) {
            if (asked.settings().isPresent()) {
                server.settings(Files.readString(asked.settings().get()));
                Optional<String> rule = rule(asked.ask(server.api()));
                Set<String> expected = errors(asked, asked.settings());
                judged++;
                checks.add(() ->
                        assertTrue(rule.isEmpty() || expected.contains(rule.get()), asked.name() + rule + expected));
            }
        }
        assertAll(checks);
        assertTrue(judged > 20, judged + " objects were judged");
    }

    @Test
    @Order(3)
    void isWhatPeopleSee() throws Exception {
        server.settings("rules: {}");
        server.namespace("judged", Map.of());
        server.namespace("warned", Map.of("headgate.dev/admission", "warn"));
        server.namespace("left-alone", Map.of("headgate.dev/admission", "off"));
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
        server.settings("rules: {task-slots-not-positive: warning}");
        seen.append("== left to the webhook by the settings\n").append(create("judged", file));
        Golden.check(SEEN, seen.toString());
    }

    /** With many options and long settings: the API server bounds what an expression may cost. */
    @Test
    @Order(4)
    void isEvaluatedOfLargeObjectsToo() throws Exception {
        server.settings("rules: {}\n" + "# a remark of a line\n".repeat(10_000));
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
        assertEquals(201, server.api().post(path, body).code());
        options.put("taskmanager.numberOfTaskSlots", "0");
        assertEquals(Optional.of("task-slots-not-positive"), rule(server.api().post(path, body)));
    }

    private static String create(String namespace, Path file) throws IOException, InterruptedException {
        return server.api()
                .kubectl("create", "--dry-run=server", "--namespace=" + namespace, "--filename=" + file)
                .replace(file.toString(), file.getFileName().toString());
    }

    private static Optional<String> rule(Answer answer) {
        Matcher denied = DENIED.matcher(answer.message());
        return denied.find() ? Optional.of(denied.group(1)) : Optional.empty();
    }

    /** The errors of the policy's rules that the webhook finds, in an object of which it knows no others. */
    private static Set<String> errors(Asked asked, Optional<Path> settings) throws IOException {
        Set<String> errors = new TreeSet<>();
        if (asked.isOfNoSpec()) {
            return errors;
        }
        byte[] request = ReviewRequests.of(asked.manifest(), asked.before()).getBytes(StandardCharsets.UTF_8);
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
}
