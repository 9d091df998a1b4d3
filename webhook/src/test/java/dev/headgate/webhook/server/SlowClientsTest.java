package dev.headgate.webhook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.review.Requests;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is slow on purpose is shown out, and others are served meanwhile. */
@Tag("slow")
@Timeout(180)
final class SlowClientsTest {
    private static final String HEAD =
            "POST /validate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n";

    @TempDir
    Path directory;

    private Served served;

    @BeforeEach
    void start() {
        served = Served.in(directory);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aHeaderThatDoesNotEndIsCutOff() throws Exception {
        try (Wire slow = served.connect()) {
            slow.send("POST /validate HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            trickle(slow);
            assertTrue(slow.isClosed());
            answersOthers();
        }
    }

    @Test
    void aHandshakeThatDoesNotEndIsCutOff() throws Exception {
        try (Wire silent = new Wire(new Socket("localhost", served.webhook.port()))) {
            assertTrue(silent.isClosed());
            answersOthers();
        }
    }

    @Test
    void aBodyThatDoesNotEndIsAnsweredAndCutOff() throws Exception {
        try (Wire slow = served.connect()) {
            slow.send((HEAD + "\r\n{").getBytes(StandardCharsets.US_ASCII));
            answersOthers();
            Reply reply = slow.reply();
            assertEquals(408, reply.code());
            assertTrue(slow.isClosed());
            answersOthers();
        }
    }

    @Test
    void largeBodiesThatDoNotEndKeepNobodyOut() throws Exception {
        int large = 7 * 1024 * 1024;
        int ordinary = 512 * 1024;
        List<Wire> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                stalled.add(stalled(large));
                answersOthers();
            }
            for (int i = 0; i < 40; i++) {
                stalled.add(stalled(ordinary));
            }
            answersOthers();
            try (Wire wire = served.connect()) {
                String spec = "{\"job\":{\"parallelism\":2},\"list\":[\"" + "a".repeat(2_000_000) + "\"]}";
                assertEquals(
                        200,
                        wire.post("/validate", Requests.create("large", "", spec))
                                .code());
            }
        } finally {
            for (Wire wire : stalled) {
                wire.close();
            }
        }
    }

    /** All of a body but its last byte. */
    private Wire stalled(int size) throws IOException {
        Wire wire = served.connect();
        try {
            wire.send(HEAD.replace("1000", Integer.toString(size))
                    .concat("\r\n" + " ".repeat(size - 1))
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            assertTrue(wire.isClosed(), "it gave way while it was still sending");
        }
        return wire;
    }

    /** More of them than there may be connections, and the API server keeps its own and gets new ones. */
    @Test
    void slowBodiesTakeNoConnectionFromTheApiServer() throws Exception {
        List<Wire> slow = new ArrayList<>();
        try (Wire used = served.connect();
                Wire idle = served.connect()) {
            assertEquals(200, idle.post("/validate", Requests.fine("idle")).code());
            for (int i = 0; i < 1600; i++) {
                Wire wire = served.connect();
                wire.send((HEAD + "\r\n{").getBytes(StandardCharsets.US_ASCII));
                slow.add(wire);
                if (i % 20 == 0) {
                    assertEquals(
                            200, used.post("/validate", Requests.fine("used")).code());
                    answersOthers();
                }
            }
            assertEquals(200, idle.post("/validate", Requests.fine("idle")).code());
        }
        for (Wire wire : slow) {
            wire.close();
        }
    }

    @Test
    void slowBodiesHoldNoThreads() throws Exception {
        List<Wire> slow = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Wire wire = served.connect();
            wire.send((HEAD + "\r\n{").getBytes(StandardCharsets.US_ASCII));
            slow.add(wire);
        }
        answersOthers();
        for (Wire wire : slow) {
            wire.close();
        }
    }

    @Test
    void idleConnectionsMakeRoomForNewOnes() throws Exception {
        List<Wire> idle = new ArrayList<>();
        try (Wire used = served.connect()) {
            used.post("/validate", Requests.fine("first"));
            for (int i = 0; i < 1500; i++) {
                idle.add(served.connect());
            }
            answersOthers();
            assertEquals(200, used.post("/validate", Requests.fine("last")).code(), "one that was of use stays");
        }
        for (Wire wire : idle) {
            wire.close();
        }
    }

    @Test
    void aConnectionIsKeptLongerThanTheApiServerKeepsIt() throws Exception {
        try (Wire wire = served.connect()) {
            assertEquals(200, wire.post("/validate", Requests.fine("first")).code());
            Thread.sleep(95_000);
            assertEquals(200, wire.post("/validate", Requests.fine("second")).code());
        }
    }

    private static void trickle(Wire slow) throws InterruptedException {
        try {
            for (int i = 0; i < 14; i++) {
                slow.send("x".getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(1000);
            }
        } catch (IOException e) {
            assertTrue(slow.isClosed(), "it was shown out");
        }
    }

    private void answersOthers() throws IOException {
        try (Wire wire = served.connect()) {
            assertEquals(200, wire.post("/validate", Requests.fine("other")).code());
        }
    }
}
