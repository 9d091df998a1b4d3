package dev.headgate.webhook.metrics;

import dev.headgate.rules.Finding;
import dev.headgate.webhook.certificate.Certificate;
import dev.headgate.webhook.review.Outcome;
import dev.headgate.webhook.review.Review;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The webhook's figures. No label ever holds a name that users choose, so that there are never more series than kinds,
 * rules and words for what happened.
 */
public final class Metrics {
    /** Kinds that may be a label; others count as "other". */
    private static final Set<String> KINDS = Set.of(
            "Deployment",
            "FlinkBlueGreenDeployment",
            "FlinkCluster",
            "FlinkDeployment",
            "FlinkSessionJob",
            "FlinkStateSnapshot",
            "Job",
            "Scale",
            "Service");

    private static final Duration[] BUCKETS = {
        Duration.ofNanos(500_000),
        Duration.ofMillis(1),
        Duration.ofNanos(2_500_000),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicReference<Gauge> certificate = new AtomicReference<>();
    private final Timer durations = Timer.builder("headgate.review.duration")
            .description("From the arrival of a review to its answer")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);

    /** A review was answered. */
    public void judged(String path, Outcome.Judged outcome, Duration duration) {
        Review review = outcome.review();
        String kind = review.kind().kind();
        Tags tags = Tags.of(
                "path", path,
                "operation", review.operation().name(),
                "kind", KINDS.contains(kind) ? kind : "other",
                "verdict", outcome.verdict().word(),
                "dry_run", Boolean.toString(review.dryRun()));
        registry.counter("headgate.reviews", tags).increment();
        durations.record(duration);
        for (Finding finding : outcome.findings()) {
            String severity = finding.accepted() == null ? finding.severity().word() : "accepted";
            registry.counter("headgate.findings", "rule", finding.rule(), "severity", severity)
                    .increment();
        }
    }

    /** A request was answered with an HTTP error, for a reason of which there are few. */
    public void refused(String reason) {
        registry.counter("headgate.requests.refused", "reason", reason).increment();
    }

    /** A new certificate is served. */
    public void loaded(Certificate loaded) {
        registry.counter("headgate.certificate.reloads", "result", "loaded").increment();
        Gauge known = certificate.get();
        if (known != null) {
            registry.remove(known);
        }
        certificate.set(
                Gauge.builder("headgate.certificate.not.after.timestamp.seconds", loaded, value -> value.notAfter()
                                .getEpochSecond())
                        .description("When the certificate that is served expires; its SHA-256 is the label")
                        .tag("sha256", loaded.fingerprint())
                        .strongReference(true)
                        .register(registry));
    }

    /** New certificate files can't be used. */
    public void certificateRefused() {
        registry.counter("headgate.certificate.reloads", "result", "refused").increment();
    }

    /** Shows a number whenever somebody asks. */
    public void show(String name, String description, Supplier<Number> number) {
        Gauge.builder(name, number).description(description).register(registry);
    }

    /** Shows one of several numbers whenever somebody asks. */
    public void show(String name, String description, String label, String value, Supplier<Number> number) {
        Gauge.builder(name, number).description(description).tag(label, value).register(registry);
    }

    /** Settings of a ConfigMap were taken, or couldn't be. */
    public void settings(String result) {
        registry.counter("headgate.settings.loads", "result", result).increment();
    }

    /** All of it, as Prometheus reads it. */
    public String text() {
        return registry.scrape();
    }

    /** The media type of the text. */
    public String contentType() {
        return "text/plain; version=0.0.4; charset=utf-8";
    }
}
