package dev.headgate.webhook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.Golden;
import dev.headgate.webhook.WallClock;
import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.review.Requests;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole webhook behind real TLS. */
@Timeout(120)
final class ServingTest {
    private static final Path EXPECTED = Path.of("src/test/resources/serving");

    @TempDir
    Path directory;

    @Test
    void decisionsAreLoggedAndCounted() throws IOException {
        Served served = Served.in(directory);
        try (Wire wire = served.connect()) {
            wire.post("/validate", Requests.fine("fine"));
            wire.post("/validate", Requests.wrong("wrong"));
            wire.post("/warn", Requests.wrong("warned"));
            wire.post("/validate", Requests.create("noted", "\"test/warn\":\"password: hunter2\"", "{}"));
            wire.post("/validate", Requests.create("bug", "\"test/throw\":\"hunter2\"", "{}"));
            wire.post(
                    "/validate",
                    new String(Requests.fine("forger"), StandardCharsets.UTF_8)
                            .replace("jane", "jane\\\",\\n{\\\"event\\\": \\\"review\\\"} \\u202e\\u001b[2J")
                            .getBytes(StandardCharsets.UTF_8));
            wire.post("/validate", "{".getBytes(StandardCharsets.UTF_8));
        }
        String metrics = served.health("/metrics").text();
        StringBuilder log = new StringBuilder();
        for (String line : served.logged()) {
            log.append(line.replaceAll("\"time\":\"[^\"]*\"", "\"time\":\"TIME\"")
                            .replaceAll("(\"(milliseconds|port|healthPort)\"):[0-9.E-]+", "$1:0")
                            .replaceAll("\"sha256\":\"[^\"]*\"", "\"sha256\":\"SHA\"")
                            .replaceAll("\"notAfter\":\"[^\"]*\"", "\"notAfter\":\"TIME\"")
                            .replaceAll("\\\\n  at .*?\"", " and where\""))
                    .append('\n');
        }
        Golden.check(EXPECTED.resolve("log.txt"), log.toString());
        StringBuilder series = new StringBuilder();
        metrics.lines()
                .map(line -> line.startsWith("#") ? line : line.replaceAll(" [^ ]*$", ""))
                .map(line -> line.replaceAll("sha256=\"[^\"]*\"", "sha256=\"SHA\""))
                .filter(line -> !line.contains("_bucket"))
                .forEach(line -> series.append(line).append('\n'));
        Golden.check(EXPECTED.resolve("metrics.txt"), series.toString());
    }

    @Test
    void workThatTakesTooLongIsGivenUpBeforeTheApiServerGivesUp() throws IOException {
        try (Served served = Served.in(directory);
                Wire wire = served.connect()) {
            Reply reply = wire.post("/validate?timeout=1s", sleeping(60_000));
            assertEquals(504, reply.code());
            assertTrue(reply.text().contains("\"reason\":\"Timeout\""), reply.text());
            assertEquals(
                    200,
                    wire.post("/validate?timeout=1s", Requests.fine("next")).code());
        }
    }

    @Test
    void whatIsTooMuchIsToldToComeBack() throws Exception {
        try (Served served = Served.in(directory)) {
            List<Wire> wires = new ArrayList<>();
            // first all connections, whose handshakes take longer than the work may
            for (int i = 0; i < 200; i++) {
                wires.add(served.connect());
            }
            for (Wire wire : wires) {
                wire.send(request("/validate?timeout=4s", sleeping(60_000)));
            }
            int refused = 0;
            int late = 0;
            for (Wire wire : wires) {
                Reply reply = wire.reply();
                boolean overloaded = reply.code() == 429;
                assertTrue(overloaded || reply.code() == 504, reply.text());
                assertEquals(
                        overloaded, reply.says("Retry-After: 1"), reply.head().toString());
                refused += overloaded ? 1 : 0;
                late += overloaded ? 0 : 1;
                wire.close();
            }
            assertTrue(refused > 0 && late > 0, refused + " refused, " + late + " late");
            try (Wire wire = served.connect()) {
                assertEquals(200, wire.post("/validate", Requests.fine("after")).code());
            }
        }
    }

    @Test
    void threadsThatDontComeBackMakeItUnready() throws Exception {
        try (Served served = Served.in(directory)) {
            List<Wire> wires = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                wires.add(served.connect());
            }
            for (Wire wire : wires) {
                wire.send(request("/validate?timeout=12s", sleeping(60_000)));
            }
            Reply reply = served.health("/readyz");
            while (reply.code() == 200) {
                Thread.sleep(50);
                reply = served.health("/readyz");
            }
            assertEquals("every thread is busy for longer than 2 s\n", reply.text());
            assertEquals(200, served.health("/livez").code());
            for (Wire wire : wires) {
                wire.close();
            }
        }
    }

    @Test
    void theHealthPortSaysWhatItAnswers() throws IOException {
        try (Served served = Served.in(directory)) {
            Reply reply = served.health("/validate");
            assertEquals(404, reply.code());
            assertTrue(
                    reply.text().contains("Headgate answers GET /livez, /readyz and /metrics on this port: Not Found"),
                    reply.text());
        }
    }

    @Test
    void theHealthPortHasABoundOfConnections() throws IOException {
        try (Served served = Served.in(directory)) {
            List<Wire> idle = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Wire wire = Wire.plain(served.webhook.healthPort());
                wire.send("G".getBytes(StandardCharsets.US_ASCII));
                idle.add(wire);
            }
            assertEquals(200, served.health("/livez").code());
            assertTrue(idle.get(0).isClosed());
            for (Wire wire : idle) {
                wire.close();
            }
        }
    }

    @Test
    void withoutACertificateItWaitsForOne() throws Exception {
        try (Served served = new Served(directory, null)) {
            served.webhook.start();
            assertEquals(
                    "there is no certificate: there is no file tls.crt in " + directory
                            + "; mount a Secret of type kubernetes.io/tls there\n",
                    served.health("/readyz").text());
            assertThrows(SSLException.class, served::connect);
            served.secret.renew(served.authority, "RSA");
            while (served.health("/readyz").code() != 200) {
                Thread.sleep(50);
            }
            try (Wire wire = served.connect()) {
                assertEquals(200, wire.post("/validate", Requests.fine("u")).code());
            }
        }
    }

    /** Whatever time of day it is said to be, only who should be sent here depends on it. */
    @Test
    void aClockThatJumpsIsFollowedThereAndBack() throws IOException {
        WallClock clock = new WallClock();
        try (Served served = Served.in(directory, clock);
                Wire wire = served.connect()) {
            assertEquals("ok\n", served.health("/readyz").text());
            clock.jump(Duration.ofDays(3650));
            assertTrue(
                    served.health("/readyz").text().startsWith("the certificate expired at "),
                    served.health("/readyz").text());
            judges(served, wire);
            clock.jump(Duration.ofDays(-7300));
            assertTrue(
                    served.health("/readyz").text().startsWith("the certificate isn't valid before "),
                    served.health("/readyz").text());
            judges(served, wire);
            clock.jump(Duration.ofDays(3650));
            assertEquals("ok\n", served.health("/readyz").text());
            served.secret.renew(served.authority, "EC");
            judges(served, wire);
            assertEquals("ok\n", served.health("/readyz").text());
        }
    }

    private static void judges(Served served, Wire kept) throws IOException {
        assertEquals("ok\n", served.health("/livez").text());
        assertEquals(200, kept.post("/validate", Requests.fine("kept")).code());
        try (Wire wire = served.connect()) {
            assertEquals(200, wire.post("/validate", Requests.fine("new")).code());
        }
    }

    @Test
    void anExpiredCertificateIsNoReasonToDieButToBePassedOver() throws IOException {
        try (Served served = new Served(directory, null)) {
            KeyPair key = Authority.keys("EC");
            Instant until = Instant.parse("2026-01-01T00:00:00Z");
            served.secret.swap(Map.of(
                    "tls.crt",
                    Authority.pem(served.authority.issue(key, until.minusSeconds(60), until)),
                    "tls.key",
                    Authority.pkcs8(key)));
            served.webhook.start();
            assertEquals(
                    "the certificate expired at 2026-01-01T00:00:00Z\n",
                    served.health("/readyz").text());
            assertEquals("ok\n", served.health("/livez").text());
        }
    }

    @Test
    void aLogThatNobodyReadsStopsNothing() throws IOException {
        CountDownLatch reading = new CountDownLatch(1);
        OutputStream stuck = new OutputStream() {
            @Override
            public void write(int b) {
                try {
                    reading.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (Served served = new Served(directory, stuck)) {
            served.secret.renew(served.authority, "EC");
            served.webhook.start();
            try (Wire wire = served.connect()) {
                for (int i = 0; i < 5000; i++) {
                    assertEquals(200, wire.post("/validate", Requests.fine("u")).code());
                }
            }
            String dropped = served.health("/metrics")
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("headgate_log_lines_dropped "))
                    .findFirst()
                    .orElseThrow();
            assertTrue(Double.parseDouble(dropped.split(" ")[1]) > 100, dropped);
            reading.countDown();
        }
    }

    @Test
    void clientsThatGoAwayLeaveNothingBehind() throws Exception {
        Served served = Served.in(directory);
        byte[] whole = request("/validate", Requests.fine("gone"));
        for (int i = 0; i < 100; i++) {
            try (Wire wire = served.connect()) {
                wire.send(Arrays.copyOf(whole, whole.length - i)); // all of it, or less
            }
        }
        for (String held :
                List.of("headgate_bytes_held 0.0", "headgate_reviews_in_flight 0.0", "headgate_connections 0.0")) {
            while (served.health("/metrics").text().lines().noneMatch(held::equals)) {
                Thread.sleep(50);
            }
        }
        try (Wire wire = served.connect()) {
            assertEquals(200, wire.post("/validate", Requests.fine("next")).code());
        }
        List<String> errors = served.logged().stream()
                .filter(line -> line.contains("\"error\""))
                .toList();
        assertEquals(List.of(), errors);
    }

    @Test
    void aNewCertificateReachesNewConnectionsAndLosesNoRequest() throws Exception {
        try (Served served = Served.in(directory)) {
            reload(served, 3);
        }
    }

    @Test
    @org.junit.jupiter.api.Tag("slow")
    void manyNewCertificatesLoseNoRequest() throws Exception {
        try (Served served = Served.in(directory)) {
            reload(served, 40);
        }
    }

    /** Under the load of clients that keep their connections and of others that make a new one for each request. */
    private void reload(Served served, int times) throws Exception {
        Load keeping = new Load(4, true, served::connect);
        Load joining = new Load(2, false, served::connect);
        try (keeping;
                joining) {
            for (int i = 0; i < times; i++) {
                String before = serial(served);
                long answered = keeping.answered();
                served.secret.renew(served.authority, i % 2 == 0 ? "RSA" : "EC");
                while (serial(served).equals(before) || keeping.answered() < answered + 50) {
                    Thread.sleep(20);
                }
            }
        }
        assertEquals(List.of(), keeping.lost());
        assertEquals(List.of(), joining.lost());
    }

    private static String serial(Served served) throws IOException {
        try (Wire wire = served.connect()) {
            var chain = wire.tls().getSession().getPeerCertificates();
            return ((java.security.cert.X509Certificate) chain[0])
                    .getSerialNumber()
                    .toString();
        }
    }

    private static byte[] sleeping(int milliseconds) {
        return Requests.create("s", "\"test/sleep\":\"" + milliseconds + "\"", "{}");
    }

    private static byte[] request(String path, byte[] review) {
        String head =
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + review.length + "\r\n\r\n";
        return (head + new String(review, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
