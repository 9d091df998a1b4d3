package dev.headgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.headgate.output.TreeReport;
import dev.headgate.output.WrittenTarget;
import dev.headgate.rules.Finding;
import java.io.IOException;

/** The report of a rendering as JSON: the check document with the targets. */
final class TreeJson {
    private TreeJson() {}

    static String of(TreeReport report) {
        return Json.document(json -> {
            json.writeStartObject();
            Json.problems(json, report.problems());
            json.writeArrayFieldStart("findings");
            for (Finding finding : report.findings()) {
                finding(json, finding);
            }
            json.writeEndArray();
            json.writeNumberField("errors", report.errors());
            json.writeNumberField("warnings", report.warnings());
            json.writeArrayFieldStart("targets");
            for (WrittenTarget target : report.targets()) {
                json.writeStartObject();
                json.writeStringField("environment", target.environment());
                json.writeStringField("application", target.application());
                json.writeStringField("path", target.path());
                json.writeNumberField("manifests", target.manifests());
                json.writeNumberField("changed", target.differences().size());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().word());
        Json.text(json, "accepted", finding.accepted());
        Json.text(json, "kind", finding.kind());
        Json.text(json, "namespace", finding.namespace());
        Json.text(json, "name", finding.name());
        Json.text(json, "environment", finding.environment());
        Json.text(json, "at", finding.at());
        json.writeStringField("message", finding.message());
        Json.from(
                json,
                finding.from(),
                finding.at() == null ? "" : finding.at().substring(finding.at().lastIndexOf('/') + 1));
        Json.text(json, "fix", finding.fix());
        Json.text(json, "docs", finding.docs());
        json.writeEndObject();
    }
}
