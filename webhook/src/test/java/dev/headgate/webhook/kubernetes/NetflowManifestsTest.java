package dev.headgate.webhook.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kustomize/netflow builds is what a real API server takes, and kubeconform by that server's own schemas. */
@Tag("api-server")
final class NetflowManifestsTest {
    private static final Map<String, String> SCHEMAS = Map.of(
            "deployment", "io.k8s.api.apps.v1.Deployment",
            "job", "io.k8s.api.batch.v1.Job",
            "service", "io.k8s.api.core.v1.Service",
            "statefulset", "io.k8s.api.apps.v1.StatefulSet");

    @TempDir
    private Path folder;

    @Test
    void bothWaysToRunKafka() throws Exception {
        for (String program : new String[] {"kustomize", "kubeconform"}) {
            assumeTrue(onPath(program), program + " isn't on the PATH: put it there to have kustomize/netflow tried");
        }
        try (Cluster cluster = Cluster.start(folder)) {
            String openApi = cluster.kubectl(folder, "get", "--raw=/openapi/v2");
            Files.writeString(
                    folder.resolve("definitions.json"),
                    openApi.replace(
                            "\"type\":\"string\",\"format\":\"int-or-string\"", "\"type\":[\"string\",\"integer\"]"));
            for (Map.Entry<String, String> schema : SCHEMAS.entrySet()) {
                Files.writeString(
                        folder.resolve(schema.getKey() + ".json"),
                        "{\"$ref\":\"definitions.json#/definitions/" + schema.getValue() + "\"}");
            }
            tryIt(
                    cluster,
                    "netflow",
                    "Deployment goflow2, Job netflow-topics, Service goflow2, Service kafka, StatefulSet kafka");
            tryIt(
                    cluster,
                    "netflow/zookeeper",
                    "Deployment goflow2, Job netflow-topics, Service goflow2, Service kafka, Service zookeeper,"
                            + " StatefulSet kafka, StatefulSet zookeeper");
        }
    }

    private void tryIt(Cluster cluster, String name, String objects) throws Exception {
        Path file = folder.resolve("built.yaml");
        run(file, "kustomize", "build", "../kustomize/" + name);
        TreeSet<String> found = new TreeSet<>();
        Matcher object = Pattern.compile("(?s)kind: (\\w+)\nmetadata:\n.*?  name: (\\S+)\n")
                .matcher(Files.readString(file));
        while (object.find()) {
            found.add(object.group(1) + " " + object.group(2));
        }
        assertEquals(objects, String.join(", ", found));
        cluster.must(folder, "create", "--dry-run=server", "--validate=strict", "--filename=" + file);
        run(
                folder.resolve("kubeconform.txt"),
                "kubeconform",
                "-strict",
                "-schema-location=" + folder + "/{{.ResourceKind}}.json",
                file.toString());
    }

    private static void run(Path output, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> text(output));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }
}
