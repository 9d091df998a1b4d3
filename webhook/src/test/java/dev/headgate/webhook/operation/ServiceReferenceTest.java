package dev.headgate.webhook.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What kustomize/webhook installs judges changes by itself: certificate and trust by cert-manager, called by its Service. */
@Tag("cert-manager")
@Timeout(600)
final class ServiceReferenceTest {
    private static final Path CASES = Path.of("src/test/resources/kubernetes/cases");
    private static final Path OPERATION = Path.of("src/test/resources/operation");

    @TempDir
    static Path folder;

    private static Installed installed;
    private static List<Replica> replicas;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        installed = Installed.in(folder);
        replicas = installed.twoReplicas();
    }

    @AfterAll
    static void remove() throws IOException, InterruptedException {
        if (installed != null) {
            installed.close();
        }
    }

    /** The same cases with the same words as where the webhook is registered by its address. */
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
        }
    }

    private static void run(Path folder) throws IOException, InterruptedException {
        assertEquals(Files.readString(folder.resolve("output.txt")), CommandFile.run(folder));
    }

    @Test
    void bothReplicasServeWhatCertManagerIssued() throws Exception {
        assertTrue(Installed.files().get("tls.key").startsWith("-----BEGIN PRIVATE KEY-----"), "PKCS#8");
        for (Replica replica : replicas) {
            replica.awaitCertificate();
        }
    }

    @Test
    void appliedAgainNothingChanges() throws Exception {
        Kubectl.must("apply", "--validate=strict", "--kustomize=../kustomize/webhook");
        assertEquals("", Kubectl.must("diff", "--kustomize=../kustomize/webhook"));
        installed.awaitBundle();
    }

    /** What the pods may do, and what whoever took one over could do. */
    @Test
    void thePodsMayDoWhatTheyNeedAndNothingElse() throws Exception {
        StringBuilder seen = new StringBuilder();
        for (String question : List.of(
                "list flinkdeployments.flink.apache.org --all-namespaces",
                "watch flinkclusters.flinkoperator.k8s.io --all-namespaces",
                "get configmap/headgate-settings --namespace=headgate",
                "create events --namespace=headgate",
                "get configmap/other --namespace=headgate",
                "get secret/headgate-webhook-certificate --namespace=headgate",
                "get secret/headgate-ca --namespace=headgate",
                "list secrets --all-namespaces",
                "list configmaps --all-namespaces",
                "list pods --all-namespaces",
                "update flinkdeployments.flink.apache.org --all-namespaces",
                "delete flinkdeployments.flink.apache.org --all-namespaces",
                "update configmap/headgate-settings --namespace=headgate",
                "create events --namespace=default",
                "update validatingwebhookconfigurations")) {
            String answer = Kubectl.run(
                    ("auth can-i --as=system:serviceaccount:headgate:headgate-webhook " + question).split(" "));
            seen.append(answer.contains("yes\n") ? "yes  " : "no   ")
                    .append(question)
                    .append('\n');
        }
        Golden.check(OPERATION.resolve("rights.txt"), seen.toString());
    }
}
