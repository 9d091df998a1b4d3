package dev.headgate.webhook.health;

import dev.headgate.webhook.certificate.Certificate;
import dev.headgate.webhook.certificate.CertificateWatch;
import dev.headgate.webhook.log.LogLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says that the certificate wasn't renewed, once at each step. The steps are parts of its lifetime, which may be hours or years:
 * the first is well behind the third that is left when cert-manager renews.
 */
public final class Expiry implements Runnable {
    /** What is left of the lifetime, as one part of so many. */
    private static final int[] STEPS = {6, 20, 100};

    private final CertificateWatch certificates;
    private final Journal journal;
    private final Clock clock;
    private Certificate known;
    private int told;

    public Expiry(CertificateWatch certificates, Journal journal, Clock clock) {
        this.certificates = certificates;
        this.journal = journal;
        this.clock = clock;
    }

    /** Looks once. */
    @Override
    public void run() {
        Optional<Certificate> current = certificates.current();
        if (current.isEmpty()) {
            return;
        }
        if (current.get() != known) {
            known = current.get();
            told = 0;
        }
        Instant now = clock.instant();
        int step = step(now);
        if (step > told) {
            told = step;
            Duration left = Duration.between(now, known.notAfter());
            LogLine line =
                    step == 1 ? LogLine.warning("certificate-not-renewed") : LogLine.error("certificate-not-renewed");
            journal.note(line.text("notAfter", known.notAfter().toString())
                    .number("secondsLeft", Math.max(0, left.toSeconds()))
                    .text(
                            "message",
                            left.isNegative()
                                    ? "the certificate expired, and no client accepts it; renew the Secret"
                                    : "the certificate expires soon and wasn't renewed; see why the Secret isn't"));
        }
    }

    private int step(Instant now) {
        Duration lifetime = Duration.between(known.notBefore(), known.notAfter());
        Duration left = Duration.between(now, known.notAfter());
        int step = 0;
        while (step < STEPS.length && left.compareTo(lifetime.dividedBy(STEPS[step])) < 0) {
            step++;
        }
        return left.isNegative() ? STEPS.length + 1 : step;
    }
}
