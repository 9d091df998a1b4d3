package dev.headgate.webhook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.review.Requests;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing can be written anywhere: the log's disk is full, and there is no folder for temporary files. */
@Timeout(180)
final class FullDiskTest {
    @TempDir
    Path certificates;

    private final Authority authority = new Authority();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(authority.trust())
            .build();

    @Test
    void reviewsGoOnAndLinesAreCounted() throws Exception {
        MountedSecret secret = new MountedSecret(certificates);
        secret.renew(authority, "EC");
        int port = free();
        int healthPort = free();
        List<String> command = Child.command();
        command.add(1, "-Djava.io.tmpdir=" + certificates.resolve("nowhere"));
        command.addAll(List.of("serve", "--port=" + port, "--health-port=" + healthPort, "--shutdown-delay=0"));
        command.add("--certificate-directory=" + certificates);
        Process process = Child.process(command, "")
                .redirectOutput(new File("/dev/full"))
                .redirectError(new File("/dev/full"))
                .start();
        try {
            HttpRequest metrics = get(healthPort, "/metrics");
            awaitReadiness(get(healthPort, "/readyz"), process);
            for (int i = 0; i < 50; i++) {
                assertEquals(200, review(port));
            }
            secret.renew(authority, "RSA"); // a new certificate needs no disk either
            while (!client.send(metrics, BodyHandlers.ofString()).body().contains("{result=\"loaded\"} 2")) {
                Thread.sleep(50);
            }
            assertEquals(200, review(port));
            String dropped = "(?m)^headgate_log_lines_dropped (5[0-9]|6[0-9])\\.0$";
            while (!client.send(metrics, BodyHandlers.ofString()).body().matches("(?s).*" + dropped + ".*")) {
                Thread.sleep(50);
            }
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private int review(int port) throws IOException, InterruptedException {
        HttpRequest review = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/validate?timeout=10s"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Requests.fine("u")))
                .build();
        return client.send(review, BodyHandlers.ofString()).statusCode();
    }

    private void awaitReadiness(HttpRequest request, Process process) throws IOException, InterruptedException {
        for (int code = 0; code != 200; Thread.sleep(50)) {
            assertTrue(process.isAlive());
            try {
                code = client.send(request, BodyHandlers.ofString()).statusCode();
            } catch (ConnectException e) {
                code = 0;
            }
        }
    }

    private static HttpRequest get(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
