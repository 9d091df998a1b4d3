package dev.headgate.webhook.install;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubeapitest.KubeAPIServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real API server without anything that it would call, asked in JSON over kubectl's proxy, and kubectl itself. */
public final class ApiServer implements AutoCloseable {
    private static final String SKIPPED = "SKIPPED: nothing was tried in an API server, there is none."
            + " Set KUBE_API_TEST_DIR and KUBE_API_TEST_API_SERVER_VERSION to one that kube-api-test can start.";

    public static final ObjectMapper JSON = new ObjectMapper();

    /** What the API server answered. */
    public record Answer(int code, JsonNode body, List<String> warnings) {
        public boolean isSuccess() {
            return code / 100 == 2;
        }

        public String message() {
            return body.path("message").asText();
        }
    }

    private final KubeAPIServer server = new KubeAPIServer();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final Path kubectl;
    private Process proxy;
    private String address;

    private ApiServer(Path folder, Path kubectl) {
        this.folder = folder;
        this.kubectl = kubectl;
    }

    public static ApiServer start(Path folder) throws IOException, InterruptedException {
        String binaries = System.getenv("KUBE_API_TEST_DIR");
        String version = System.getenv("KUBE_API_TEST_API_SERVER_VERSION");
        if (binaries == null || version == null) {
            System.err.println(SKIPPED);
            abort(SKIPPED);
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(binaries, "k8s"), version + "-*")) {
            ApiServer started = new ApiServer(folder, found.iterator().next().resolve("kubectl"));
            started.start();
            return started;
        }
    }

    private void start() throws IOException {
        server.start();
        Files.writeString(folder.resolve("kubeconfig"), server.getKubeConfigYaml());
        proxy = command("proxy", "--port=0").start();
        String line =
                new BufferedReader(new InputStreamReader(proxy.getInputStream(), StandardCharsets.UTF_8)).readLine();
        address = "http://" + line.substring(line.lastIndexOf(' ') + 1);
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                kubectl.toString(),
                "--kubeconfig=" + folder.resolve("kubeconfig"),
                "--cache-dir=" + folder.resolve("cache")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null"));
    }

    /** What kubectl prints. */
    public String kubectl(String... arguments) throws IOException, InterruptedException {
        Process process = command(arguments).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, JSON.createObjectNode());
    }

    public Answer post(String path, JsonNode body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    public Answer put(String path, JsonNode body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    private Answer send(String method, String path, JsonNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                JSON.readTree(response.body()),
                response.headers().allValues("Warning"));
    }

    @Override
    public void close() {
        if (proxy != null) {
            proxy.destroyForcibly();
        }
        server.stop();
    }
}
