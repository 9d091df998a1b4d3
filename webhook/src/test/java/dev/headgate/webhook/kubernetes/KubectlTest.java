package dev.headgate.webhook.kubernetes;

import dev.headgate.webhook.Golden;
import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.cli.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people see who use kubectl against a real API server that asks the webhook, with the rules of the product and all that it knows of the cluster: each folder below kubernetes/cases/ has a
 * file {@code commands}, one kubectl a line, run in a namespace of its own, and output.txt with what they print.
 */
@Tag("api-server")
final class KubectlTest {
    private static final Path CASES = Path.of("src/test/resources/kubernetes/cases");

    @TempDir
    static Path folder;

    @TempDir
    static Path certificates;

    private static Cluster cluster;
    private static Child webhook;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        cluster = Cluster.start(folder);
        Authority authority = new Authority();
        new MountedSecret(certificates).renew(authority, "EC");
        webhook = Child.serveBeside(cluster.kubeconfig(), certificates);
        cluster.register(webhook.port(), authority);
        for (String kind : List.of("FlinkDeployment", "FlinkSessionJob", "FlinkCluster")) {
            String known = "\"cluster-kind-known\",\"kind\":\"" + kind + "\"";
            while (webhook.lines().stream().noneMatch(line -> line.contains(known))) {
                Thread.sleep(50);
            }
        }
    }

    @AfterAll
    static void stop() {
        if (webhook != null) {
            webhook.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
        }
    }

    private static void run(Path folder) throws IOException, InterruptedException {
        String namespace = folder.getFileName().toString();
        cluster.must(folder, "create", "namespace", namespace);
        StringBuilder seen = new StringBuilder();
        List<String> commands = Files.readAllLines(folder.resolve("commands"));
        for (String command : commands) {
            String[] arguments =
                    ("--namespace=" + namespace + " " + command.replace("NAMESPACE", namespace)).split(" ");
            seen.append("$ kubectl ").append(command).append('\n');
            seen.append(cluster.kubectl(folder, arguments));
            if (command.startsWith("label namespace")) {
                awaitLabel(namespace, command.endsWith("-"));
            }
        }
        Golden.check(folder.resolve("output.txt"), seen.toString());
    }

    /** The API server looks at labels of namespaces in a cache, so it takes its time to ask or not. */
    private static void awaitLabel(String namespace, boolean refuses) throws IOException, InterruptedException {
        String[] wrong = {"create", "--namespace=" + namespace, "--dry-run=server", "--filename=../wrong.yaml"};
        while (cluster.kubectl(CASES, wrong).contains("created") == refuses) {
            Thread.sleep(100);
        }
    }
}
