package dev.headgate.webhook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.cli.Child;
import dev.headgate.webhook.review.Requests;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
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
        try (Child child = Child.serve(directory, "--shutdown-delay=4")) {
            Load load = new Load(4, true, () -> Wire.tls(child.port(), authority));
            try (load) {
                while (load.answered() < 200) {
                    Thread.sleep(20);
                }
                try (Wire slow = Wire.tls(child.port(), authority)) {
                    FutureTask<Reply> asked = ask(slow);
                    child.signal("TERM");
                    try (Wire health = Wire.plain(child.healthPort())) {
                        while (health.get("/readyz").code() == 200) {
                            Thread.sleep(10);
                        }
                        assertEquals(
                                "it is shutting down\n", health.get("/readyz").text());
                    }
                    answered(asked.get());
                }
                assertTrue(child.process().waitFor(60, TimeUnit.SECONDS), "it ends");
            }
            assertEquals(0, child.process().exitValue());
            assertEquals(List.of(), load.lost());
        }
    }

    @Test
    void askedTwiceItStillAnswersWhatIsOnItsWay() throws Exception {
        new MountedSecret(directory).renew(authority, "EC");
        try (Child child = Child.serve(directory, "--shutdown-delay=1");
                Wire slow = Wire.tls(child.port(), authority)) {
            FutureTask<Reply> asked = ask(slow);
            try (Wire health = Wire.plain(child.healthPort())) {
                while (!health.get("/metrics").text().contains("headgate_reviews_in_flight 1.0")) {
                    Thread.sleep(10);
                }
            }
            child.signal("TERM");
            child.signal("TERM");
            answered(asked.get());
            assertTrue(child.process().waitFor(60, TimeUnit.SECONDS), "it ends");
            assertEquals(0, child.process().exitValue());
        }
    }

    /** Asks for what takes longer than the delay. */
    private static FutureTask<Reply> ask(Wire wire) {
        byte[] review = Requests.create("slow", "\"test/sleep\":\"7000\"", "{}");
        FutureTask<Reply> asked = new FutureTask<>(() -> wire.post("/validate", review));
        new Thread(asked).start();
        return asked;
    }

    private static void answered(Reply reply) {
        assertEquals(200, reply.code());
        assertTrue(reply.says("Connection: close"), reply.head().toString());
    }
}
