package dev.headgate.kinds;

import static org.junit.jupiter.api.Assumptions.abort;

import io.fabric8.kubeapitest.KubeAPIServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks a real API server, which it starts, for its OpenAPI documents. */
final class ApiServer {
    private static final String SKIPPED = "SKIPPED: core.types is not compared with an API server, there is none."
            + " Set KUBE_API_TEST_DIR and KUBE_API_TEST_API_SERVER_VERSION to one that kube-api-test can start.";

    private final Path kubectl;
    private final Path kubeConfig;

    private ApiServer(Path kubectl, Path kubeConfig) {
        this.kubectl = kubectl;
        this.kubeConfig = kubeConfig;
    }

    /** The OpenAPI v3 documents of every group and version; skips the test where the machine has no API server. */
    static List<String> documents() throws IOException, InterruptedException {
        String folder = System.getenv("KUBE_API_TEST_DIR");
        String version = System.getenv("KUBE_API_TEST_API_SERVER_VERSION");
        if (folder == null || version == null) {
            System.err.println(SKIPPED);
            abort(SKIPPED);
        }
        KubeAPIServer server = new KubeAPIServer();
        server.start();
        Path kubeConfig = Files.createTempFile("kubeconfig", ".yaml");
        try {
            Files.writeString(kubeConfig, server.getKubeConfigYaml());
            return new ApiServer(kubectl(Path.of(folder, "k8s"), version), kubeConfig).readDocuments();
        } finally {
            server.stop();
            Files.delete(kubeConfig);
        }
    }

    private static Path kubectl(Path folder, String version) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, version + "-*")) {
            return found.iterator().next().resolve("kubectl");
        }
    }

    private List<String> readDocuments() throws IOException, InterruptedException {
        List<String> documents = new ArrayList<>();
        Schema paths = Schema.load(get("/openapi/v3")).at("paths");
        for (String path : paths.node().keySet()) {
            if (path.startsWith("api")) {
                documents.add(get(paths.at(path).text("serverRelativeURL")));
            }
        }
        return documents;
    }

    private String get(String path) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        kubectl.toString(), "--kubeconfig", kubeConfig.toString(), "get", "--raw", path)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String document = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("kubectl get --raw " + path + " ended with " + process.exitValue());
        }
        return document;
    }
}
