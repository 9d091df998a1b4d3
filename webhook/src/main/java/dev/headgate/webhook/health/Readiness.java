package dev.headgate.webhook.health;

import dev.headgate.webhook.certificate.Certificate;
import dev.headgate.webhook.certificate.CertificateWatch;
import dev.headgate.webhook.limit.Workers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether requests should be sent here, and whether a restart would help. */
public final class Readiness {
    private static final Duration STUCK = Duration.ofSeconds(2);
    /** Longer than the API server ever waits, so that this is no review that is merely large. */
    private static final Duration LARGE_STUCK = Duration.ofSeconds(35);

    private static final Duration HOPELESS = Duration.ofSeconds(60);

    private final CertificateWatch certificates;
    private final Workers ordinary;
    private final Workers large;
    private final List<Companion> companions;
    private final Clock clock;
    private volatile boolean draining;

    public Readiness(
            CertificateWatch certificates, Workers ordinary, Workers large, List<Companion> companions, Clock clock) {
        this.certificates = certificates;
        this.ordinary = ordinary;
        this.large = large;
        this.companions = companions;
        this.clock = clock;
    }

    /** From now on no new requests are wanted. */
    public void drain() {
        draining = true;
    }

    public boolean isDraining() {
        return draining;
    }

    /** Why not to send requests here, one line each; none if it is ready. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (draining) {
            reasons.add("it is shutting down");
        }
        Optional<Certificate> certificate = certificates.current();
        if (certificate.isEmpty()) {
            reasons.add("there is no certificate: " + certificates.problem().orElse("not looked yet"));
        } else {
            certificate.get().unusableAt(clock.instant()).ifPresent(reasons::add);
        }
        if (ordinary.stuck().compareTo(STUCK) > 0) {
            reasons.add("every thread is busy for longer than " + STUCK.toSeconds() + " s");
        }
        if (large.stuck().compareTo(LARGE_STUCK) > 0) {
            reasons.add("the thread for large reviews is busy for longer than " + LARGE_STUCK.toSeconds() + " s");
        }
        for (Companion companion : companions) {
            companion.notReady().ifPresent(reasons::add);
        }
        return reasons;
    }

    /** What doesn't keep requests away, and still should be known: one line each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Companion companion : companions) {
            notes.addAll(companion.notes());
        }
        return notes;
    }

    /** Whether it will never answer again without a restart. */
    public boolean isHopeless() {
        return ordinary.stuck().compareTo(HOPELESS) > 0 || large.stuck().compareTo(HOPELESS) > 0;
    }
}
