package dev.headgate.webhook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.cli.Child;
import dev.headgate.webhook.review.Requests;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A webhook that is told to stop, as a process of its own. */
@Timeout(120)
final class DrainTest {
    private final Authority authority = new Authority();

    @TempDir
    Path directory;

    @Test
    void noRequestIsLostWhenItIsToldToStop() throws Exception {
        new MountedSecret(directory).renew(authority, "EC");
        try (Child child = Child.serve(directory, "--shutdown-delay=2")) {
            Load load = new Load(4, true, () -> Wire.tls(child.port(), authority));
            try (load) {
                while (load.answered() < 200) {
                    Thread.sleep(20);
                }
                try (Wire slow = Wire.tls(child.port(), authority)) {
                    Thread asked = new Thread(() -> finish(slow));
                    asked.start();
                    child.signal("TERM");
                    try (Wire health = Wire.plain(child.healthPort())) {
                        while (health.get("/readyz").code() == 200) {
                            Thread.sleep(10);
                        }
                        assertEquals(
                                "it is shutting down\n", health.get("/readyz").text());
                    }
                    asked.join();
                }
                assertTrue(child.process().waitFor(60, TimeUnit.SECONDS), "it ends");
            }
            assertEquals(0, child.process().exitValue());
            assertEquals(List.of(), load.lost());
        }
    }

    /** Asks for what takes longer than the delay. */
    private static void finish(Wire wire) {
        try {
            Reply reply = wire.post("/validate", Requests.create("slow", "\"test/sleep\":\"4000\"", "{}"));
            assertEquals(200, reply.code());
            assertTrue(reply.says("Connection: close"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
