package dev.headgate.webhook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.Golden;
import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.cli.Child;
import dev.headgate.webhook.review.Requests;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the API server can't be asked, objects are judged by themselves, and the settings are the defaults. */
@Timeout(120)
final class AwayApiServerTest {
    private static final Path EXPECTED = Path.of("src/test/resources/away");

    private final Authority authority = new Authority();

    @TempDir
    Path folder;

    @TempDir
    Path certificates;

    @Test
    void objectsAreJudgedByThemselves() throws Exception {
        try (Child child = serve()) {
            assertDenied(child);
            while (!ready(child).text().contains("FlinkDeployment: other objects aren't known, since the API")) {
                Thread.sleep(50);
            }
            assertEquals(200, ready(child).code());
            assertDenied(child);
        }
    }

    @Test
    void theDefaultsHoldAfterAMoment() throws Exception {
        try (Child child = serve("--settings-configmap=headgate/headgate-settings")) {
            // each answer is judged by itself: the next one may be of a server that has become ready
            for (Reply reply = ready(child); reply.code() != 200; reply = ready(child)) {
                assertTrue(reply.text().startsWith("the settings aren't known yet\n"), reply.text());
                Thread.sleep(50);
            }
            while (!ready(child)
                    .text()
                    .contains("StatefulSet: other objects aren't known, since the API server doesn't")) {
                Thread.sleep(50);
            }
            Golden.check(EXPECTED.resolve("readyz.txt"), ready(child).text());
            assertDenied(child);
        }
    }

    private Child serve(String... options) throws IOException, InterruptedException {
        new MountedSecret(certificates).renew(authority, "EC");
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        String kubeconfig =
                """
                apiVersion: v1
                kind: Config
                current-context: away
                clusters: [{name: away, cluster: {server: "https://localhost:%d"}}]
                contexts: [{name: away, context: {cluster: away, user: away}}]
                users: [{name: away, user: {token: none}}]
                """
                        .formatted(nobody);
        return Child.serveBeside(Files.writeString(folder.resolve("kubeconfig"), kubeconfig), certificates, options);
    }

    private void assertDenied(Child child) throws IOException {
        try (Wire wire = Wire.tls(child.port(), authority)) {
            assertTrue(wire.post("/validate", Requests.wrong("w")).text().contains("\"allowed\":false"));
        }
    }

    private static Reply ready(Child child) throws IOException {
        try (Wire wire = Wire.plain(child.healthPort())) {
            return wire.get("/readyz");
        }
    }
}
