package dev.headgate.webhook.server;

import dev.headgate.webhook.certificate.Certificate;
import dev.headgate.webhook.certificate.CertificateListener;
import dev.headgate.webhook.certificate.CertificateWatch;
import dev.headgate.webhook.health.Companion;
import dev.headgate.webhook.health.Expiry;
import dev.headgate.webhook.health.Journal;
import dev.headgate.webhook.health.Readiness;
import dev.headgate.webhook.http.AdmissionRoute;
import dev.headgate.webhook.http.AdmissionServer;
import dev.headgate.webhook.http.HealthServer;
import dev.headgate.webhook.http.Resources;
import dev.headgate.webhook.limit.Memory;
import dev.headgate.webhook.limit.Timers;
import dev.headgate.webhook.limit.Workers;
import dev.headgate.webhook.log.Log;
import dev.headgate.webhook.log.LogLine;
import dev.headgate.webhook.metrics.Metrics;
import dev.headgate.webhook.review.ReviewHandler;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole of a serving webhook: both ports, the certificate, what is counted and logged, and an orderly end. */
public final class Webhook {
    private static final long MOST_MEMORY = 2L * AdmissionRoute.LARGEST_REVIEW;
    private static final int WAITING = 128;
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(20);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Options options;
    private final List<Companion> companions;
    private final Metrics metrics = new Metrics();
    private final Journal journal;
    private final Clock clock;
    private final Timers timers = new Timers();
    private final Workers ordinary = new Workers("review", Math.max(2, PROCESSORS), WAITING);
    private final Workers large = new Workers("large-review", 1, 4);
    private final Memory memory = new Memory(AdmissionRoute.LARGE, MOST_MEMORY, MOST_MEMORY);
    private final CertificateWatch certificates;
    private final Readiness readiness;
    private final AdmissionServer admission;
    private final HealthServer health;

    /**
     * @param companions what runs beside the ports
     * @param clock what certificates are held against; nothing else depends on the time of day
     */
    public Webhook(Options options, ReviewHandler handler, Log log, List<Companion> companions, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.companions = List.copyOf(companions);
        this.journal = new Journal(log, metrics);
        this.certificates = new CertificateWatch(options.certificateDirectory(), new Serve(), clock);
        this.readiness = new Readiness(certificates, ordinary, large, this.companions, clock);
        Resources resources = new Resources(memory, timers, ordinary, large, readiness);
        this.admission = new AdmissionServer(options.port(), handler, resources, journal);
        this.health = new HealthServer(options.healthPort(), readiness, metrics, journal);
        metrics.show("headgate.log.lines.dropped", "Log lines that could not be written", log::dropped);
        metrics.show("headgate.connections", "Connections that are open", admission::connections);
        metrics.show("headgate.reviews.in.flight", "Requests that are being answered", admission::inFlight);
        metrics.show("headgate.bytes.held", "Bytes of requests that are being answered", memory::held);
        metrics.show(
                "headgate.certificate.looked.timestamp.seconds",
                "When the files of the certificate were last looked at",
                () -> certificates.looked().getEpochSecond());
        metrics.show(
                "headgate.ready",
                "1 while requests are welcome",
                () -> readiness.reasons().isEmpty() ? 1 : 0);
    }

    /** A new certificate goes to whoever connects from now on. */
    private final class Serve implements CertificateListener {
        @Override
        public void loaded(Certificate certificate) {
            admission.use(certificate);
            journal.loaded(certificate);
        }

        @Override
        public void refused(String why) {
            journal.refused(why);
        }
    }

    /** Opens both ports. */
    public void start() {
        health.start();
        admission.start();
        for (Companion companion : companions) {
            companion.start(journal, metrics);
        }
        certificates.run();
        timers.everySecond(certificates, journal::failed);
        timers.everySecond(new Expiry(certificates, journal, clock), journal::failed);
        timers.everySecond(admission::tidy, journal::failed);
        timers.everySecond(health::tidy, journal::failed);
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        journal.note(LogLine.info("listening")
                .number("port", (long) admission.port())
                .number("healthPort", (long) health.port())
                .texts("notReady", readiness.reasons())
                .number("milliseconds", Instant.now().toEpochMilli() - started));
    }

    /** The port that the API server calls. */
    public int port() {
        return admission.port();
    }

    /** The port of /livez, /readyz and /metrics. */
    public int healthPort() {
        return health.port();
    }

    /** Whether there was ever a certificate to serve with. */
    public boolean hasCertificate() {
        return certificates.current().isPresent();
    }

    /** Lets the API server learn that this one goes, answers what is on its way, and closes. */
    public void stop() {
        readiness.drain();
        journal.note(LogLine.info("shutting-down"));
        sleep(options.shutdownDelay());
        admission.refuseConnections();
        long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
        // more than once: a request may be between two threads, or on its way on a connection that stands
        for (int quiet = 0; quiet < 5 && System.nanoTime() < end; quiet++) {
            sleep(Duration.ofMillis(20));
            quiet = admission.inFlight() > 0 ? 0 : quiet;
        }
        admission.close();
        health.close();
        companions.forEach(Companion::close);
        ordinary.close();
        large.close();
        timers.close();
        journal.note(LogLine.info("stopped"));
    }

    private static void sleep(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
