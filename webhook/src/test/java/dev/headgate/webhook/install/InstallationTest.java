package dev.headgate.webhook.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.rules.catalog.Catalog;
import dev.headgate.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one manifest says of another one is so, and what components change is what they say. */
final class InstallationTest {
    private static final Pattern METRIC = Pattern.compile("headgate_[a-z_]+");

    private static Installation base;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        base = Installation.build(Installation.FOLDER);
    }

    @Test
    void theServiceLeadsToThePods() {
        JsonNode service = base.one("Service");
        JsonNode deployment = base.one("Deployment");
        JsonNode labels = deployment.at("/spec/template/metadata/labels");
        assertEquals(labels, service.at("/spec/selector"));
        assertEquals(labels, deployment.at("/spec/selector/matchLabels"));
        assertEquals(labels, base.one("PodDisruptionBudget").at("/spec/selector/matchLabels"));
        assertEquals(labels, base.one("NetworkPolicy").at("/spec/podSelector/matchLabels"));
        for (JsonNode constraint : deployment.at("/spec/template/spec/topologySpreadConstraints")) {
            assertEquals(labels, constraint.at("/labelSelector/matchLabels"));
        }
        List<String> ports = named(container().path("ports"));
        assertTrue(ports.contains(service.at("/spec/ports/0/targetPort").asText()));
        for (JsonNode rule : base.one("NetworkPolicy").at("/spec/ingress")) {
            assertTrue(ports.contains(rule.at("/ports/0/port").asText()));
        }
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertTrue(
                    ports.contains(container().path(probe).at("/httpGet/port").asText()), probe);
        }
    }

    @Test
    void theCertificateIsThatOfTheServiceAndReachesThePods() {
        String namespace = base.one("Namespace").at("/metadata/name").asText();
        JsonNode service = base.one("Service");
        String name = service.at("/metadata/name").asText() + "." + namespace + ".svc";
        JsonNode certificate = base.one("Certificate", "headgate-webhook");
        assertEquals(name, certificate.at("/spec/dnsNames/0").asText());
        JsonNode secret = base.one("Deployment").at("/spec/template/spec/volumes/0/secret");
        assertEquals(certificate.at("/spec/secretName"), secret.path("secretName"));
        String mounted = container().at("/volumeMounts/0/mountPath").asText();
        assertTrue(Installation.texts(container().path("args")).contains("--certificate-directory=" + mounted));
        JsonNode authority =
                base.one("Issuer", certificate.at("/spec/issuerRef/name").asText());
        assertEquals(
                base.one("Certificate", "headgate-ca").at("/spec/secretName"), authority.at("/spec/ca/secretName"));
        JsonNode configuration = base.one("ValidatingWebhookConfiguration");
        assertEquals(
                namespace + "/headgate-webhook",
                configuration
                        .at("/metadata/annotations")
                        .path("cert-manager.io/inject-ca-from")
                        .asText());
        for (JsonNode webhook : configuration.path("webhooks")) {
            assertEquals(service.at("/metadata/name"), webhook.at("/clientConfig/service/name"));
            assertEquals(
                    namespace, webhook.at("/clientConfig/service/namespace").asText());
            assertFalse(webhook.path("clientConfig").has("caBundle"), "an empty one would take away what is injected");
        }
    }

    @Test
    void thePodsMayDoNothingThatTheyNeedNot() {
        JsonNode pod = base.one("Deployment").at("/spec/template/spec");
        assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
        assertEquals(
                "RuntimeDefault", pod.at("/securityContext/seccompProfile/type").asText());
        JsonNode security = container().path("securityContext");
        assertTrue(security.path("readOnlyRootFilesystem").asBoolean());
        assertFalse(security.path("allowPrivilegeEscalation").asBoolean(true));
        assertEquals(List.of("ALL"), Installation.texts(security.at("/capabilities/drop")));
        List<JsonNode> roles = new ArrayList<>(base.all("ClusterRole"));
        roles.addAll(base.all("Role"));
        for (JsonNode role : roles) {
            for (JsonNode rule : role.path("rules")) {
                assertFalse(Installation.texts(rule.path("resources")).contains("secrets"));
                assertFalse(rule.toString().contains("*"), rule.toString());
                boolean reads = List.of("get", "list", "watch").containsAll(Installation.texts(rule.path("verbs")));
                boolean tells = rule.path("resources").toString().equals("[\"events\"]")
                        && rule.path("verbs").toString().equals("[\"create\"]");
                assertTrue(reads || tells, rule.toString());
            }
        }
    }

    @Test
    void theSettingsCanBeRead() {
        JsonNode map = base.one("ConfigMap");
        String name = map.at("/metadata/namespace").asText() + "/"
                + map.at("/metadata/name").asText();
        assertTrue(Installation.texts(container().path("args")).contains("--settings-configmap=" + name));
        Problems problems = new Problems();
        new SettingsReader(Catalog.ruleSet().allLevels(), problems)
                .read(new Source(
                        "settings.yaml",
                        "settings",
                        map.path("data").path("settings.yaml").asText()));
        problems.throwIfAny();
        assertEquals(
                List.of(map.at("/metadata/name").asText()),
                Installation.texts(base.one("Role").at("/rules/0/resourceNames")));
    }

    @Test
    void itGoesOnUntilAllIsAnswered() {
        String delay = Installation.texts(container().path("args")).stream()
                .filter(argument -> argument.startsWith("--shutdown-delay="))
                .findFirst()
                .orElseThrow();
        int drain = Integer.parseInt(delay.substring(delay.indexOf('=') + 1)) + 20;
        int grace = base.one("Deployment")
                .at("/spec/template/spec/terminationGracePeriodSeconds")
                .asInt();
        assertTrue(grace > drain, grace + " s for " + drain + " s");
        assertEquals(
                0,
                base.one("Deployment")
                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                        .asInt(-1));
    }

    @Test
    void componentsChangeWhatTheySay() throws Exception {
        assertEquals(List.of("Fail", "Fail", "Ignore", "Ignore"), policies(base));
        assertEquals(2, base.one("Deployment").at("/spec/replicas").asInt());
        Installation ignore = Installation.build(Installation.FOLDER.resolve("overlays/failure-policy-ignore"));
        assertEquals(List.of("Ignore", "Ignore", "Ignore", "Ignore"), policies(ignore));
        assertEquals(1, ignore.all("ValidatingAdmissionPolicy").size());
        Installation one = Installation.build(Installation.FOLDER.resolve("overlays/one-replica"));
        assertEquals(1, one.one("Deployment").at("/spec/replicas").asInt());
        Installation all = everything();
        assertEquals(base.objects().size() + 2 + 2 + 3, all.objects().size());
    }

    /** What a cluster comes up with must not wait for a webhook that comes up with it. */
    @Test
    void nothingThatAClusterStartsWithIsSentHere() {
        String own = base.one("Namespace").at("/metadata/name").asText();
        for (JsonNode webhook : base.one("ValidatingWebhookConfiguration").path("webhooks")) {
            JsonNode spared = webhook.at("/namespaceSelector/matchExpressions/0");
            assertEquals("kubernetes.io/metadata.name", spared.path("key").asText());
            assertEquals("NotIn", spared.path("operator").asText());
            assertEquals(List.of("kube-system", own), Installation.texts(spared.path("values")));
            for (JsonNode rule : webhook.path("rules")) {
                String group = rule.at("/apiGroups/0").asText();
                assertTrue(
                        group.equals("flink.apache.org")
                                || group.equals("flinkoperator.k8s.io")
                                || webhook.at("/objectSelector/matchLabels").has("headgate.dev/admission"),
                        group);
            }
        }
    }

    /** The policy refuses nothing in namespaces where the webhook wouldn't. */
    @Test
    void thePolicyHoldsWhereTheWebhookDoes() throws Exception {
        Installation all = everything();
        JsonNode webhooks = all.one("ValidatingWebhookConfiguration").path("webhooks");
        List<JsonNode> bindings = all.all("ValidatingAdmissionPolicyBinding");
        assertEquals(webhooks.at("/0/namespaceSelector"), bindings.get(0).at("/spec/matchResources/namespaceSelector"));
        assertEquals(webhooks.at("/2/namespaceSelector"), bindings.get(1).at("/spec/matchResources/namespaceSelector"));
        JsonNode map = all.one("ConfigMap");
        for (JsonNode binding : bindings) {
            assertEquals(map.at("/metadata/name"), binding.at("/spec/paramRef/name"));
            assertEquals(map.at("/metadata/namespace"), binding.at("/spec/paramRef/namespace"));
        }
        JsonNode conditions = all.one("ValidatingAdmissionPolicy").at("/spec/matchConditions");
        for (JsonNode webhook : webhooks) {
            for (int i = 0; i < webhook.path("matchConditions").size(); i++) {
                assertEquals(webhook.path("matchConditions").get(i), conditions.get(i));
            }
        }
    }

    @Test
    void alertsAskForMetricsThatThereAre() throws Exception {
        String documented = Files.readString(Path.of("README.md"));
        JsonNode rule = everything().one("PrometheusRule");
        String readme = Files.readString(Installation.FOLDER.resolve("README.md"));
        Set<String> unknown = new TreeSet<>();
        for (JsonNode alert : rule.at("/spec/groups/0/rules")) {
            Matcher metric = METRIC.matcher(alert.path("expr").asText());
            while (metric.find()) {
                String name = metric.group().replaceFirst("_bucket$", "");
                if (!documented.contains("`" + name + "`")) {
                    unknown.add(name);
                }
            }
            assertTrue(readme.contains("`" + alert.path("alert").asText() + "`"), "README.md: " + alert.path("alert"));
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void theSettingsOfTheReadMeAreTaken() throws IOException {
        String readme = Files.readString(Installation.FOLDER.resolve("README.md"));
        Matcher example =
                Pattern.compile("settings\\.yaml: \\|\n(( +).*\n(\\2.*\n)*)").matcher(readme);
        assertTrue(example.find());
        Problems problems = new Problems();
        String settings = example.group(1).replace(example.group(2), "");
        assertTrue(settings.contains("rules:"), settings);
        new SettingsReader(Catalog.ruleSet().allLevels(), problems)
                .read(new Source("settings.yaml", "settings", settings));
        problems.throwIfAny();
    }

    /** The base with every component. */
    private Installation everything() throws IOException, InterruptedException {
        return Installation.build(everything(folder));
    }

    /** A folder that asks for the base with every component but one replica. */
    static Path everything(Path folder) throws IOException {
        Path webhook = Installation.FOLDER.toRealPath();
        Path relative = folder.toRealPath().relativize(webhook);
        StringBuilder text = new StringBuilder("resources: [" + relative + "/base]\ncomponents:\n");
        text.append("  - ").append(relative).append("/policy\n");
        for (Path component : Installation.in(webhook.resolve("components"))) {
            text.append("  - ")
                    .append(folder.toRealPath().relativize(component))
                    .append('\n');
        }
        Files.writeString(folder.resolve("kustomization.yaml"), text);
        return folder;
    }

    private static JsonNode container() {
        return base.one("Deployment").at("/spec/template/spec/containers/0");
    }

    private static List<String> named(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    private static List<String> policies(Installation installation) {
        List<String> policies = new ArrayList<>();
        installation
                .one("ValidatingWebhookConfiguration")
                .path("webhooks")
                .forEach(webhook -> policies.add(webhook.path("failurePolicy").asText()));
        return policies;
    }
}
