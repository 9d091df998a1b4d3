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
