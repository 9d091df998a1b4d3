package dev.headgate.webhook.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.Certificate;
import dev.headgate.webhook.certificate.CertificateListener;
import dev.headgate.webhook.certificate.CertificateWatch;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.limit.Workers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When threads hang, first no more requests are wanted, and after a minute a restart is. */
@Timeout(60)
final class ReadinessTest {
    private final AtomicLong clock = new AtomicLong();
    private final Workers ordinary = new Workers("ordinary", 1, 1, clock::get);
    private final Workers large = new Workers("large", 1, 1, clock::get);
    private final CountDownLatch release = new CountDownLatch(1);

    @TempDir
    Path directory;

    private Readiness readiness;

    @BeforeEach
    void start() {
        new MountedSecret(directory).renew(new Authority(), "EC");
        CertificateWatch certificates = new CertificateWatch(
                directory,
                new CertificateListener() {
                    @Override
                    public void loaded(Certificate certificate) {}

                    @Override
                    public void refused(String why) {}
                },
                Clock.systemUTC());
        certificates.run();
        readiness = new Readiness(certificates, ordinary, large, List.of(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        release.countDown();
        ordinary.close();
        large.close();
    }

    @Test
    void ordinaryReviewsThatHang() throws InterruptedException {
        hang(ordinary);
        pass(2);
        assertEquals(List.of(), readiness.reasons());
        pass(1);
        assertEquals(List.of("every thread is busy for longer than 2 s"), readiness.reasons());
        assertFalse(readiness.isHopeless());
        pass(58);
        assertTrue(readiness.isHopeless());
    }

    @Test
    void largeReviewsThatHang() throws InterruptedException {
        hang(large);
        pass(35);
        assertEquals(List.of(), readiness.reasons());
        pass(1);
        assertEquals(List.of("the thread for large reviews is busy for longer than 35 s"), readiness.reasons());
        assertFalse(readiness.isHopeless());
        pass(25);
        assertTrue(readiness.isHopeless());
    }

    private void pass(int seconds) {
        clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private void hang(Workers workers) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        workers.submit(
                () -> {
                    begun.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                },
                () -> {});
        begun.await();
    }
}
