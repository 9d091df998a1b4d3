package dev.headgate.webhook;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.rules.Finding;
import dev.headgate.rules.Severity;
import dev.headgate.webhook.review.Judge;
import dev.headgate.webhook.review.Judgement;
import dev.headgate.webhook.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A judge for tests: refuses a parallelism and replicas that aren't positive numbers, and does what annotations of the
 * object ask for: {@code test/warn}, {@code test/note} and {@code test/accept} say something, {@code test/errors: N}
 * makes N errors with the text of {@code test/more}, {@code test/throw} is a bug, and {@code test/sleep: N} takes N milliseconds.
 */
public final class TestJudge implements Judge {
    @Override
    public Judgement judge(Review review) {
        if (!review.kind()
                .equals(new dev.headgate.webhook.review.Kind("flink.apache.org", "v1beta1", "FlinkDeployment"))) {
            return Judgement.NONE;
        }
        MapValue object = review.object().orElseThrow();
        List<Finding> findings = new ArrayList<>();
        object.map("spec")
                .flatMap(spec -> spec.map("job"))
                .ifPresent(job -> positive(
                        "parallelism",
                        job.get("parallelism"),
                        "/spec/job/parallelism",
                        annotation(object, "test/accept"),
                        findings));
        object.map("spec")
                .flatMap(spec -> spec.map("taskManager"))
                .ifPresent(part ->
                        positive("replicas", part.get("replicas"), "/spec/taskManager/replicas", null, findings));
        String warn = annotation(object, "test/warn");
        if (warn != null) {
            findings.add(finding("image-tag-floating", Severity.WARNING, null, "/spec/image", warn));
        }
        String more = annotation(object, "test/more") == null ? "" : annotation(object, "test/more");
        for (int i = 0; i < number(object, "test/errors"); i++) {
            findings.add(finding("many", Severity.ERROR, null, "/spec/list/" + i, "item " + i + " is wrong" + more));
        }
        if (annotation(object, "test/throw") != null) {
            throw new IllegalStateException("secret: " + annotation(object, "test/throw"));
        }
        sleep(number(object, "test/sleep"));
        String note = annotation(object, "test/note");
        return new Judgement(findings, note == null ? List.of() : List.of(note));
    }

    @Override
    public Judgement judgeScale(Review review, long replicas) {
        List<Finding> findings = new ArrayList<>();
        if (replicas < 1) {
            findings.add(finding(
                    "replicas-not-positive",
                    Severity.ERROR,
                    null,
                    "/spec/replicas",
                    replicas + " TaskManagers can run nothing"));
        }
        return new Judgement(findings, List.of("the other fields of " + review.name() + " weren't there to look at"));
    }

    private static void positive(
            String name, Optional<Value> value, String at, String accepted, List<Finding> findings) {
        boolean positive = value.isPresent()
                && value.get() instanceof Scalar scalar
                && scalar.type() == Scalar.Type.INTEGER
                && !scalar.text().startsWith("-")
                && !scalar.text().equals("0")
                && scalar.text().length() < 10;
        if (value.isPresent() && !positive) {
            String message = name + " is " + value.get().words() + " and no positive whole number";
            findings.add(finding(name + "-not-positive", Severity.ERROR, accepted, at, message));
        }
    }

    private static Finding finding(String rule, Severity severity, String accepted, String at, String message) {
        String docs = "renderer/RULES.md#" + rule;
        return new Finding(
                rule,
                severity,
                accepted,
                null,
                null,
                null,
                null,
                at,
                message,
                List.of(),
                List.of(),
                "set it to 1 or more",
                docs);
    }

    private static String annotation(MapValue object, String name) {
        return object.map("metadata")
                .flatMap(metadata -> metadata.map("annotations"))
                .flatMap(annotations -> annotations.text(name))
                .orElse(null);
    }

    private static int number(MapValue object, String name) {
        String text = annotation(object, name);
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
