package dev.headgate.webhook.operation;

import dev.headgate.webhook.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every replica gone at once: what is refused, what goes on, and how to get out of it. */
@Tag("cert-manager")
@Timeout(600)
final class OutageTest {
    private static final Path OPERATION = Path.of("src/test/resources/operation");

    @TempDir
    Path folder;

    private Installed installed;

    @BeforeEach
    void install() throws IOException, InterruptedException {
        installed = Installed.in(folder);
        for (Replica replica : installed.twoReplicas()) {
            replica.signal("KILL");
            replica.endpoint(false);
        }
    }

    @AfterEach
    void remove() throws IOException, InterruptedException {
        if (installed != null) {
            installed.close();
        }
    }

    @Test
    void theRestOfTheClusterGoesOn() throws Exception {
        Kubectl.awaitText("no endpoints available", Installed.attempt("fine.yaml"));
        check("outage");
    }

    @Test
    void whereItIsIgnoredThePolicyStandsIn() throws Exception {
        Kubectl.must("apply", "--kustomize=../kustomize/webhook/overlays/failure-policy-ignore");
        try {
            Kubectl.awaitText("ValidatingAdmissionPolicy", Installed.attempt("wrong.yaml"));
            Kubectl.awaitText("created", Installed.attempt("fine.yaml"));
            check("ignored");
        } finally {
            Kubectl.must("delete", "--filename=../kustomize/webhook/policy/policy.yaml");
        }
    }

    private static void check(String name) throws IOException, InterruptedException {
        Path folder = OPERATION.resolve(name);
        Golden.check(folder.resolve("output.txt"), CommandFile.run(folder));
    }
}
