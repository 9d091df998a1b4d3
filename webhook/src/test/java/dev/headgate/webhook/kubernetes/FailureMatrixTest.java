package dev.headgate.webhook.kubernetes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.Golden;
import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.cli.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a change while the webhook can't answer, under failurePolicy Fail; failures.txt is what people see. */
@Tag("api-server")
@Timeout(300)
final class FailureMatrixTest {
    private static final Path RESOURCES =
            Path.of("src/test/resources/kubernetes").toAbsolutePath();

    private final Authority authority = new Authority();
    private final StringBuilder seen = new StringBuilder();

    @TempDir
    Path folder;

    @TempDir
    Path certificates;

    private Cluster cluster;
    private int port;

    @Test
    void everyFailureIsToldAndMended() throws Exception {
        MountedSecret secret = new MountedSecret(certificates);
        secret.renew(authority, "EC");
        try (Cluster started = Cluster.start(folder)) {
            cluster = started;
            try (Child first = Child.serve(certificates)) {
                port = first.port();
                cluster.register(port, authority);
                row("it serves");
                row("slow, longer than the API server waits", slow());
                first.signal("STOP");
                row("hung");
                first.signal("CONT");
                row("hung no more");
            }
            row("killed");
            cluster.failurePolicy("Fail", "Ignore", "created");
            row("killed, with failurePolicy Ignore");
            cluster.failurePolicy("Ignore", "Fail", "failed calling webhook");
            secret.swap(Map.of());
            try (Child second = Child.serveOn(port, 0, certificates)) {
                row("without a certificate");
                secret.renew(new Authority(), "EC");
                awaitCertificates(second, 1);
                row("with a certificate of another authority");
                secret.renew(authority, "EC");
                awaitCertificates(second, 2);
                row("with its certificate again");
                cluster.close();
                try (Cluster next = Cluster.start(folder)) {
                    cluster = next;
                    cluster.register(port, authority);
                    row("with another API server in the place of the first");
                }
            }
        }
        Golden.check(RESOURCES.resolve("failures.txt"), seen.toString());
    }

    /** One fine object and one that is wrong; nothing is created. */
    private void row(String state) throws IOException, InterruptedException {
        row(state, RESOURCES.resolve("cases/create/fine.yaml"));
        attempt(RESOURCES.resolve("wrong.yaml"));
        seen.append('\n');
    }

    private void row(String state, Path file) throws IOException, InterruptedException {
        seen.append("== ").append(state).append('\n');
        attempt(file);
    }

    private void attempt(Path file) throws IOException, InterruptedException {
        String output = cluster.kubectl(folder, "create", "--dry-run=server", "--filename=" + file);
        seen.append(output.replace(file.toString(), file.getFileName().toString())
                .replace(Integer.toString(port), "PORT")
                .replaceAll("context deadline exceeded.*", "context deadline exceeded ..."));
    }

    private Path slow() throws IOException {
        String fine = Files.readString(RESOURCES.resolve("cases/create/fine.yaml"));
        return Files.writeString(
                folder.resolve("slow.yaml"),
                fine.replace("{name: netflow}", "{name: netflow, annotations: {test/sleep: \"10000\"}}"));
    }

    private static void awaitCertificates(Child child, int count) throws InterruptedException {
        for (long loaded = 0; loaded < count; Thread.sleep(50)) {
            assertTrue(child.process().isAlive());
            loaded = child.lines().stream()
                    .filter(line -> line.contains("certificate-loaded"))
                    .count();
        }
    }
}
