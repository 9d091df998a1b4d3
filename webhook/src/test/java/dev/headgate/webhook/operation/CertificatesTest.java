package dev.headgate.webhook.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.certificate.Authority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What may happen to the certificate, while changes are made under failurePolicy Fail. */
@Tag("cert-manager")
@Timeout(600)
final class CertificatesTest {
    private static final String LEAF = "headgate-webhook";
    private static final String AUTHORITY = "headgate-ca";

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

    @Test
    void renewalsLoseNoRequest() throws Exception {
        String bundle = installed.awaitBundle();
        try (Traffic traffic = new Traffic()) {
            for (int i = 0; i < 3; i++) {
                traffic.await(50);
                Installed.renew(LEAF);
                arrived();
            }
            nothingWasLost(traffic);
        }
        assertEquals(bundle, installed.awaitBundle(), "the authority is the same");
    }

    @Test
    void aDeletedSecretIsMadeAnewAndLosesNoRequest() throws Exception {
        String before = Installed.issued();
        try (Traffic traffic = new Traffic()) {
            traffic.await(50);
            Kubectl.must("delete", "secret", "headgate-webhook-certificate", "--namespace=headgate");
            String after = Installed.issued();
            assertNotEquals(before, after);
            arrived();
            nothingWasLost(traffic);
        }
    }

    /** cert-manager sees it and issues another one; until then replicas go on with what they have, even where they are given it. */
    @Test
    void aKeyThatDoesNotFitLosesNoRequest() throws Exception {
        String before = Installed.issued();
        String key = Base64.getEncoder()
                .encodeToString(Authority.pkcs8(Authority.keys("EC")).getBytes(StandardCharsets.US_ASCII));
        try (Traffic traffic = new Traffic()) {
            traffic.await(50);
            installed.kubelet().give("tls.key", Authority.pkcs8(Authority.keys("EC")));
            for (Replica replica : replicas) {
                replica.awaitLine("certificate-refused");
                replica.awaitReadiness("ok");
            }
            Kubectl.must(
                    "patch",
                    "secret",
                    "headgate-webhook-certificate",
                    "--namespace=headgate",
                    "--patch={\"data\":{\"tls.key\":\"" + key + "\"}}");
            Installed.awaitIssueAfter(before);
            arrived();
            nothingWasLost(traffic);
        }
    }

    /** The new certificate of the authority has its old key, so whatever was issued before still counts, on either side. */
    @Test
    void anAuthorityThatIsRenewedLosesNoRequest() throws Exception {
        String before = installed.awaitBundle();
        try (Traffic traffic = new Traffic()) {
            traffic.await(50);
            Installed.renew(AUTHORITY);
            traffic.await(50);
            installed.kubelet().hold();
            Installed.renew(LEAF);
            assertNotEquals(before, installed.awaitBundle());
            traffic.await(200); // trusted by the new one, served by the old one
            installed.kubelet().resume();
            arrived();
            nothingWasLost(traffic);
        }
    }

    /** cert-manager has the API server trust the new one beside the old one, so that it doesn't matter who is faster. */
    @Test
    void anAuthorityWithAnotherKeyLosesNoRequest() throws Exception {
        String before = installed.awaitBundle();
        try (Traffic traffic = new Traffic()) {
            traffic.await(50);
            Kubectl.must("delete", "secret", AUTHORITY, "--namespace=headgate");
            Kubectl.await(text -> !text.isEmpty(), "get", "secret", AUTHORITY, "--namespace=headgate", "--output=name");
            traffic.await(50);
            installed.kubelet().hold();
            Installed.renew(LEAF);
            String after = installed.awaitBundle();
            assertNotEquals(before, after);
            assertTrue(after.contains(before.strip()), "the old one is trusted as well");
            traffic.await(200); // trusted by both, served by the old one
            installed.kubelet().resume();
            arrived();
            nothingWasLost(traffic);
        }
    }

    /** Renewed in time, but not copied in time; what the API server keeps open goes on, new connections fail. */
    @Test
    void anExpiredCertificateIsToldAndMendedWithoutARestart() throws Exception {
        try (Traffic traffic = new Traffic()) {
            issueFor("40s", "15s");
            arrived();
            traffic.await(50);
            nothingWasLost(traffic);
            installed.kubelet().hold();
            try {
                for (Replica replica : replicas) {
                    replica.awaitReadiness("the certificate expired at ");
                    assertEquals("ok\n", replica.get("/livez"));
                }
                traffic.awaitOnNewConnections("certificate has expired");
            } finally {
                issueFor("720h", "480h");
                installed.kubelet().resume();
            }
            arrived();
            installed.awaitCalls();
            for (String text : traffic.lost()) {
                assertTrue(text.contains("certificate has expired"), text);
            }
            assertEquals(List.of(), traffic.admitted());
        }
    }

    private static void issueFor(String duration, String renewBefore) throws IOException, InterruptedException {
        Kubectl.must(
                "patch",
                "certificate",
                LEAF,
                "--namespace=headgate",
                "--type=merge",
                "--patch={\"spec\":{\"duration\":\"%s\",\"renewBefore\":\"%s\"}}".formatted(duration, renewBefore));
        Installed.renew(LEAF);
    }

    /** Until each replica serves what cert-manager issued last. */
    private static void arrived() throws IOException, InterruptedException {
        for (Replica replica : replicas) {
            replica.awaitCertificate();
            replica.awaitReadiness("ok");
        }
    }

    private static void nothingWasLost(Traffic traffic) throws IOException, InterruptedException {
        traffic.await(100);
        assertEquals(List.of(), traffic.lost());
        assertEquals(List.of(), traffic.admitted());
    }
}
