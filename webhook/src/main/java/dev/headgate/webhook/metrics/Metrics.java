package dev.headgate.webhook.metrics;

import dev.headgate.rules.Finding;
import dev.headgate.webhook.certificate.Certificate;
import dev.headgate.webhook.review.Outcome;
import dev.headgate.webhook.review.Review;
import io.micrometer.core.instrument.Counter;
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
            "Service",
            "StatefulSet");

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
        String dryRun = Boolean.toString(review.dryRun());
        Tags tags = Tags.of(
                "path",
                path,
                "operation",
                review.operation().name(),
                "kind",
                KINDS.contains(kind) ? kind : "other",
                "verdict",
                outcome.verdict().word(),
                "dry_run",
                dryRun);
        count("headgate.reviews", "Reviews that were answered", tags);
        durations.record(duration);
        for (Finding finding : outcome.findings()) {
            String severity = finding.accepted() == null ? finding.severity().word() : "accepted";
            count(
                    "headgate.findings",
                    "Findings of reviews that were answered",
                    Tags.of("rule", finding.rule(), "severity", severity, "dry_run", dryRun));
        }
    }

    /** A request was answered with an HTTP error, for a reason of which there are few. */
    public void refused(String reason) {
        count("headgate.requests.refused", "Requests that were answered with an HTTP error", Tags.of("reason", reason));
    }

    /** A new certificate is served. */
    public void loaded(Certificate loaded) {
        reloaded("loaded");
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
        reloaded("refused");
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
        count("headgate.settings.loads", "Settings that a ConfigMap had", Tags.of("result", result));
    }

    private void reloaded(String result) {
        count(
                "headgate.certificate.reloads",
                "Pairs of certificate and key that were found",
                Tags.of("result", result));
    }

    private void count(String name, String description, Tags tags) {
        Counter.builder(name)
                .description(description)
                .tags(tags)
                .register(registry)
                .increment();
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
