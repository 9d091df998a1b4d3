package dev.headgate.webhook.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.webhook.WallClock;
import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.CertificateWatch;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.log.Log;
import dev.headgate.webhook.metrics.Metrics;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate of an hour that nobody renews, looked at each second. */
final class ExpiryTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIFETIME = Duration.ofHours(1);

    @TempDir
    Path directory;

    @Test
    void isToldOnceAtEachStep() {
        Authority authority = new Authority();
        KeyPair key = Authority.keys("EC");
        new MountedSecret(directory)
                .swap(Map.of(
                        "tls.crt",
                        Authority.pem(authority.issue(key, FROM, FROM.plus(LIFETIME))),
                        "tls.key",
                        Authority.pkcs8(key)));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (Log log = new Log(lines)) {
            Journal journal = new Journal(log, new Metrics());
            CertificateWatch watch = new CertificateWatch(directory, journal, Clock.fixed(FROM, ZoneOffset.UTC));
            watch.run();
            WallClock clock = new WallClock();
            Expiry expiry = new Expiry(watch, journal, clock);
            for (int second = 0; second < 3700; second++) {
                clock.set(FROM.plusSeconds(second));
                expiry.run();
            }
        }
        assertEquals(
                List.of(
                        "warning 599 the certificate expires soon and wasn't renewed; see why the Secret isn't",
                        "error 179 the certificate expires soon and wasn't renewed; see why the Secret isn't",
                        "error 35 the certificate expires soon and wasn't renewed; see why the Secret isn't",
                        "error 0 the certificate expired, and no client accepts it; renew the Secret"),
                lines.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("certificate-not-renewed"))
                        .map(line -> line.replaceAll(
                                ".*\"level\":\"(\\w+)\".*\"secondsLeft\":([0-9]+).*\"message\":\"([^\"]*)\".*",
                                "$1 $2 $3"))
                        .toList());
    }
}
