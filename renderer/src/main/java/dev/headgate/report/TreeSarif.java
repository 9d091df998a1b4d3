package dev.headgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.headgate.output.TreeReport;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.rules.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;

/** Findings and problems as SARIF 2.1.0, which code scanning services show beside the lines. */
final class TreeSarif {
    /** The rule under which problems go: SARIF knows nothing without one. */
    private static final String PROBLEM = "input";

    private TreeSarif() {}

    static String of(TreeReport report) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, report);
            json.writeStringField("columnKind", "unicodeCodePoints");
            json.writeArrayFieldStart("results");
            for (Problem problem : report.problems()) {
                result(json, PROBLEM, "error", text(problem.message(), problem.fix()), problem.position());
            }
            for (Finding finding : report.findings()) {
                result(
                        json,
                        finding.rule(),
                        finding.isError() ? "error" : "warning",
                        text(finding.message(), finding.fix()),
                        finding.from().get(0).position());
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void tool(JsonGenerator json, TreeReport report) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "headgate");
        json.writeArrayFieldStart("rules");
        TreeSet<String> rules = new TreeSet<>();
        report.findings().forEach(finding -> rules.add(finding.rule()));
        if (!report.problems().isEmpty()) {
            rules.add(PROBLEM);
        }
        for (String rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, String rule, String level, String message, Position position)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", rule);
        json.writeStringField("level", level);
        json.writeObjectFieldStart("message");
        json.writeStringField("text", message);
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        if (position.isFile()) {
            location(json, position);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void location(JsonGenerator json, Position position) throws IOException {
        json.writeStartObject();
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
        json.writeEndObject();
    }

    /** Paths hold anything; a URI reference doesn't. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean safe =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/-._~".indexOf(c) >= 0;
            uri.append(safe ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return uri.toString();
    }

    private static String text(String message, String fix) {
        return fix == null ? message : message + "; " + fix;
    }
}
