package dev.headgate.webhook.kubernetes;

import dev.headgate.webhook.Golden;
import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.cli.Child;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Settings that change while the webhook runs, as people see it; settings.txt is all of that. */
@Tag("api-server")
@Timeout(300)
final class SettingsChangeTest {
    private static final Path RESOURCES =
            Path.of("src/test/resources/kubernetes").toAbsolutePath();

    private final StringBuilder seen = new StringBuilder();

    @TempDir
    Path folder;

    @TempDir
    Path certificates;

    private Cluster cluster;
    private Child webhook;

    @Test
    void settingsHoldFromTheMomentThatTheyChange() throws Exception {
        Authority authority = new Authority();
        new MountedSecret(certificates).renew(authority, "EC");
        try (Cluster started = Cluster.start(folder);
                Child child = Child.serveBeside(
                        started.kubeconfig(), certificates, "--settings-configmap=default/headgate-settings")) {
            cluster = started;
            webhook = child;
            cluster.register(child.port(), authority);
            state("no settings", "there is no ConfigMap");
            write("rules: {parallelism-not-positive: warning}");
            state("a rule only warns", "settings holds\\n\\z");
            write("rules: {parallelism-not-positive: nothing}");
            state("settings that nobody understands", "can't have this value");
            write("rules: {parallelism-not-positive: error}\\nlocked: [parallelism-not-positive]");
            state("good ones again", "settings holds\\n\\z");
            Golden.check(RESOURCES.resolve("settings.txt"), seen.toString());
        }
    }

    private void state(String what, String awaited) throws IOException, InterruptedException {
        String settings = settings();
        for (; !Pattern.compile(awaited).matcher(settings).find(); settings = settings()) {
            Thread.sleep(50);
        }
        seen.append("== ").append(what).append('\n');
        seen.append("$ curl localhost:8080/readyz\n").append(settings.replaceAll("version [0-9]+", "version N"));
        seen.append("$ kubectl create --dry-run=server --filename=wrong.yaml\n");
        seen.append(cluster.kubectl(RESOURCES, "create", "--dry-run=server", "--filename=wrong.yaml"))
                .append('\n');
    }

    private void write(String settings) throws IOException, InterruptedException {
        String map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: headgate-settings, namespace: default}\n"
                + "data: {settings.yaml: \"" + settings + "\"}\n";
        Path file = Files.writeString(folder.resolve("settings.yaml"), map);
        cluster.must(folder, "apply", "--filename=" + file);
    }

    /** What /readyz says of them. */
    private String settings() throws IOException, InterruptedException {
        URI ready = URI.create("http://localhost:" + webhook.healthPort() + "/readyz");
        String text = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return text.lines()
                .filter(line -> line.startsWith("settings") || line.equals("ok"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
