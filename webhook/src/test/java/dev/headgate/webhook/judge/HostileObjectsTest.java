package dev.headgate.webhook.judge;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.rules.Finding;
import dev.headgate.webhook.Golden;
import dev.headgate.webhook.review.Outcome;
import dev.headgate.webhook.review.Requests;
import dev.headgate.webhook.review.ReviewHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the rules make of objects that no schema looked at; verdicts.txt has what becomes of each spec. */
final class HostileObjectsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/hostile-objects/verdicts.txt");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST = 110;
    private static final String JOB = "\"image\":\"a:1\",\"flinkVersion\":\"v1_20\",\"serviceAccount\":\"flink\","
            + "\"job\":{\"jarURI\":\"local:///a.jar\",\"upgradeMode\":\"stateless\",\"parallelism\":2}";

    private final ReviewHandler handler = new ReviewHandler(RuleJudge.of(Optional.empty(), Optional.empty()));
    private final StringBuilder seen = new StringBuilder();

    @Test
    void everySpecHasAVerdict() {
        for (String spec : List.of("null", "{}", "[]", "\"text\"", "5")) {
            judge(spec, spec);
        }
        for (String number : List.of(
                "\"2\"",
                "2.0",
                "2.5",
                "-1",
                "0",
                "2147483648",
                "9223372036854775808",
                "1e1000000000",
                "true",
                "null",
                "[]",
                "{}",
                "\"\\u0000\"",
                "\"\\u202e2\"")) {
            judge("parallelism " + number, "{" + JOB.replace("\"parallelism\":2", "\"parallelism\":" + number) + "}");
        }
        for (String slots : List.of("\"0x2\"", "\" 2 \"", "\"２\"", "\"2_000\"", "2", "\"\"", "null", "[2]")) {
            option("taskmanager.numberOfTaskSlots", slots);
        }
        for (String memory : List.of(
                "\"1gb\"", "\"1 GB\"", "\"1GiB\"", "\"1.5g\"", "\"9223372036854775807t\"", "[]", "\"\\ud83d\"")) {
            option("taskmanager.memory.process.size", memory);
        }
        judge(
                "slots flat and nested",
                configured("\"taskmanager.numberOfTaskSlots\":\"0\",\"taskmanager\":{\"numberOfTaskSlots\":\"2\"}"));
        judge("slots nested", configured("\"taskmanager\":{\"numberOfTaskSlots\":0}"));
        judge("50,000 options", configured(repeated("\"k%d\":\"%d\"", 50_000)));
        judge(
                "50,000 variables",
                "{" + JOB + ",\"podTemplate\":{\"spec\":{\"containers\":[{\"env\":[" + repeated("%d", 50_000)
                        + "]}]}}}");
        judge(
                "savepoint path of 100 kB",
                "{"
                        + JOB.replace(
                                "\"parallelism\"",
                                "\"initialSavepointPath\":\"" + "a".repeat(100_000) + "\",\"parallelism\"")
                        + "}");
        judge("new field and version", "{" + JOB.replace("v1_20", "v9_9") + ",\"fieldOfTheFuture\":{\"a\":1}}");
        Golden.check(EXPECTED, seen.toString());
    }

    /** By a real rule: each is counted, fifty are told, and the answer stays short. */
    @Test
    void thousandsOfFindingsAreTold() {
        byte[] request = Requests.create(
                "u", "", "{" + JOB + ",\"flinkConfiguration\":{" + repeated("\"a.k%d\":\"${x%d}\"", 10_000) + "}}");
        Outcome.Judged judged = (Outcome.Judged) handler.handle(request, true);
        assertTrue(judged.findings().size() >= 10_000, judged.findings().size() + " findings");
        assertTrue(judged.answer().length <= 64 * 1024, judged.answer().length + " bytes");
    }

    private void option(String name, String value) {
        judge(name + " " + value, configured("\"" + name + "\":" + value));
    }

    private static String configured(String options) {
        return "{" + JOB + ",\"flinkConfiguration\":{" + options + "}}";
    }

    private static String repeated(String item, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? "" : ",").append(item.replace("%d", Integer.toString(i)));
        }
        return all.toString();
    }

    private void judge(String name, String spec) {
        byte[] request = Requests.create("u", "", spec);
        Outcome outcome = assertTimeoutPreemptively(PATIENCE, () -> handler.handle(request, true));
        assertTrue(outcome instanceof Outcome.Judged, name + ": " + outcome);
        Outcome.Judged judged = (Outcome.Judged) outcome;
        seen.append(name)
                .append(": ")
                .append(judged.verdict().name().toLowerCase())
                .append('\n');
        for (String line : lines(judged.findings())) {
            seen.append("  ").append(line).append('\n');
        }
    }

    private static List<String> lines(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            String message = finding.message();
            String shown = message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message;
            lines.add(finding.severity().word() + " " + finding.rule() + ": " + ascii(shown));
        }
        return lines;
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        for (char c : text.toCharArray()) {
            ascii.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : Character.toString(c));
        }
        return ascii.toString();
    }
}
