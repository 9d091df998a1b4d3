package dev.headgate.report.check;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.headgate.check.CheckReport;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Sha256;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.report.format.Json;
import dev.headgate.report.format.Plain;
import dev.headgate.rules.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was found, as SARIF 2.1.0, which code scanning services show beside the lines. */
public final class CheckSarif {
    private final JsonGenerator json;
    /** Of each fingerprint how often it occurred: what is found twice in one object are two results. */
    private final Map<String, Integer> fingerprints = new HashMap<>();

    private CheckSarif(JsonGenerator json) {
        this.json = json;
    }

    public static String of(CheckReport report) {
        return Json.document(json -> new CheckSarif(json).write(report));
    }

    private void write(CheckReport report) throws IOException {
        List<String> rules = rules(report);
        json.writeStartObject();
        json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        SarifTool.write(json, rules);
        json.writeStringField("columnKind", "unicodeCodePoints");
        json.writeArrayFieldStart("results");
        for (Problem problem : report.problems()) {
            problem(problem, rules);
        }
        for (Finding finding : report.findings()) {
            finding(finding, rules);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static List<String> rules(CheckReport report) {
        TreeSet<String> rules = new TreeSet<>();
        for (Finding finding : report.findings()) {
            rules.add(finding.rule());
        }
        if (!report.problems().isEmpty()) {
            rules.add(SarifTool.PROBLEM);
        }
        return new ArrayList<>(rules);
    }

    private void problem(Problem problem, List<String> rules) throws IOException {
        json.writeStartObject();
        rule(SarifTool.PROBLEM, "error", rules);
        message(problem.message(), problem.fix());
        locations(problem.position(), problem.at());
        fingerprint(SarifTool.PROBLEM, file(problem.position()), String.valueOf(problem.at()), problem.message());
        json.writeEndObject();
    }

    private void finding(Finding finding, List<String> rules) throws IOException {
        Position position = finding.from().get(0).position();
        String object = finding.kind() == null ? "" : finding.kind() + "/" + finding.name();
        String at = finding.at() == null ? "" : finding.at();
        json.writeStartObject();
        rule(finding.rule(), finding.severity().word(), rules);
        message(finding.message(), finding.fix());
        locations(position, object + at);
        if (!finding.others().isEmpty()) {
            json.writeArrayFieldStart("relatedLocations");
            for (Origin other : finding.others()) {
                location(other.position(), null);
            }
            json.writeEndArray();
        }
        if (finding.accepted() != null) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "inSource");
            json.writeStringField("justification", finding.accepted());
            json.writeEndObject();
            json.writeEndArray();
        }
        fingerprint(
                finding.rule(),
                object.isEmpty() ? file(position) : String.valueOf(finding.namespace()),
                object + at,
                String.valueOf(finding.environment()));
        json.writeEndObject();
    }

    private void rule(String rule, String level, List<String> rules) throws IOException {
        json.writeStringField("ruleId", rule);
        json.writeNumberField("ruleIndex", rules.indexOf(rule));
        json.writeStringField("level", level);
    }

    private void message(String message, String fix) throws IOException {
        json.writeObjectFieldStart("message");
        json.writeStringField("text", Plain.terminal(fix == null ? message : message + "; " + fix));
        json.writeEndObject();
    }

    private void locations(Position position, String logical) throws IOException {
        json.writeArrayFieldStart("locations");
        location(position, logical);
        json.writeEndArray();
    }

    private void location(Position position, String logical) throws IOException {
        json.writeStartObject();
        if (position.isFile()) {
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", uri(position.source().path()));
            json.writeEndObject();
            if (position.line() > 0) {
                json.writeObjectFieldStart("region");
                json.writeNumberField("startLine", position.line());
                if (position.column() > 0) {
                    json.writeNumberField("startColumn", position.column());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        if (logical != null && !logical.isEmpty()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", logical);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** The name alone: another machine has the file elsewhere. */
    private static String file(Position position) {
        String path = position.source().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What makes it the same result after lines moved. */
    private void fingerprint(String... parts) throws IOException {
        String hash = Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        int count = fingerprints.getOrDefault(hash, 0) + 1;
        fingerprints.put(hash, count);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("headgate/v1", hash + ":" + count);
        json.writeEndObject();
    }

    /** Paths hold anything; a URI reference doesn't. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean safe =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/-._~".indexOf(c) >= 0;
            if (safe) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return uri.toString();
    }
}
