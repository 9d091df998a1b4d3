package dev.headgate.webhook.server;

import dev.headgate.webhook.TestJudge;
import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.log.Log;
import dev.headgate.webhook.review.ReviewHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A whole webhook in this process, on ports that are free, with the test's judge. */
final class Served implements AutoCloseable {
    final Authority authority = new Authority();
    final MountedSecret secret;
    final Webhook webhook;
    private final Log log;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    /** With a certificate. */
    static Served in(Path directory) {
        return in(directory, Clock.systemUTC());
    }

    /** With a certificate, which is held against that time of day. */
    static Served in(Path directory, Clock clock) {
        Served served = new Served(directory, null, clock);
        served.secret.renew(served.authority, "EC");
        served.webhook.start();
        return served;
    }

    /** Not started; the log goes to the stream where one is given. */
    Served(Path directory, OutputStream out) {
        this(directory, out, Clock.systemUTC());
    }

    private Served(Path directory, OutputStream out, Clock clock) {
        secret = new MountedSecret(directory);
        log = new Log(out == null ? lines : out);
        Options options = new Options(0, 0, directory, Duration.ZERO);
        webhook = new Webhook(options, new ReviewHandler(new TestJudge()), log, List.of(), clock);
    }

    Wire connect() throws IOException {
        return Wire.tls(webhook.port(), authority);
    }

    Reply health(String path) throws IOException {
        try (Wire wire = Wire.plain(webhook.healthPort())) {
            return wire.get(path);
        }
    }

    /** Stops, and returns everything that was logged. */
    List<String> logged() {
        close();
        return lines.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void close() {
        webhook.stop();
        log.close();
    }
}
