package dev.headgate.webhook.health;

import dev.headgate.rules.Finding;
import dev.headgate.webhook.certificate.Certificate;
import dev.headgate.webhook.certificate.CertificateListener;
import dev.headgate.webhook.log.Log;
import dev.headgate.webhook.log.LogLine;
import dev.headgate.webhook.log.StackTraces;
import dev.headgate.webhook.metrics.Metrics;
import dev.headgate.webhook.review.Outcome;
import dev.headgate.webhook.review.PlainText;
import dev.headgate.webhook.review.Review;
import dev.headgate.webhook.review.Status;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells everything that happens, to the log and to the metrics: one line and one count each. */
public final class Journal implements CertificateListener {
    private static final int LONGEST_NAME = 256;

    private final Log log;
    private final Metrics metrics;

    public Journal(Log log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    /** A decision: who wanted what with which object, and the rules that spoke. No value of the object is ever logged. */
    public void judged(String path, Outcome.Judged outcome, Duration duration) {
        Set<String> rules = new LinkedHashSet<>();
        for (Finding finding : outcome.findings()) {
            rules.add(finding.rule());
        }
        log.add(about(LogLine.info("review"), outcome.review())
                .text("path", path)
                .text("verdict", outcome.verdict().word())
                .texts("rules", rules)
                .number("milliseconds", milliseconds(duration)));
        metrics.judged(path, outcome, duration);
    }

    /** An HTTP error that the caller has to do something about, or that time will mend. */
    public void refused(String path, String reason, Status status, Duration duration) {
        log.add(LogLine.warning("request-refused")
                .text("path", path)
                .text("reason", reason)
                .number("code", (long) status.code())
                .text("message", status.message())
                .number("milliseconds", milliseconds(duration)));
        metrics.refused(reason);
    }

    /** The caller went away before all was read. */
    public void gone() {
        metrics.refused("gone");
    }

    /** A bug of ours. */
    public void failed(String path, Outcome.Failed outcome, Duration duration) {
        LogLine line = LogLine.error("bug");
        (outcome.review() == null ? line : about(line, outcome.review()))
                .text("path", path)
                .text("cause", StackTraces.of(outcome.cause()))
                .number("milliseconds", milliseconds(duration));
        log.add(line);
        metrics.refused("bug");
    }

    /** A bug of ours outside of any review. */
    public void failed(Throwable cause) {
        failed("", new Outcome.Failed(null, cause), Duration.ZERO);
    }

    /** Something about the server as a whole. */
    public void note(LogLine line) {
        log.add(line);
    }

    @Override
    public void loaded(Certificate certificate) {
        log.add(LogLine.info("certificate-loaded")
                .texts("names", certificate.names())
                .text("notAfter", certificate.notAfter().toString())
                .text("sha256", certificate.fingerprint()));
        if (certificate.names().isEmpty()) {
            log.add(LogLine.warning("certificate-without-names")
                    .text(
                            "message",
                            "the certificate has no subject alternative names, and the API server accepts none without;"
                                    + " issue it for the name of the webhook's Service, NAME.NAMESPACE.svc"));
        }
        metrics.loaded(certificate);
    }

    @Override
    public void refused(String why) {
        log.add(LogLine.error("certificate-refused").text("message", why));
        metrics.certificateRefused();
    }

    private static LogLine about(LogLine line, Review review) {
        return line.text("uid", review.uid())
                .text("user", PlainText.of(review.user(), LONGEST_NAME))
                .text("operation", review.operation().name())
                .text("kind", PlainText.of(review.kind().kind(), LONGEST_NAME))
                .text("subResource", PlainText.of(review.subResource(), LONGEST_NAME))
                .text("namespace", PlainText.of(review.namespace(), LONGEST_NAME))
                .text("name", PlainText.of(review.shownName(), LONGEST_NAME))
                .flag("dryRun", review.dryRun());
    }

    /** With three digits behind the point. */
    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1000 / 1000.0;
    }
}
