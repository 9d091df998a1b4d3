package dev.headgate.report.check;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.headgate.check.CheckReport;
import dev.headgate.report.format.Json;
import dev.headgate.rules.Finding;
import java.io.IOException;

/** What was found, as JSON. */
public final class CheckJson {
    private CheckJson() {}

    static String of(CheckReport report) {
        return Json.document(json -> {
            json.writeStartObject();
            members(json, report);
            json.writeEndObject();
        });
    }

    /** The members of the document, which other documents have as well. */
    public static void members(JsonGenerator json, CheckReport report) throws IOException {
        Json.problems(json, report.problems());
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
            finding(json, finding);
        }
        json.writeEndArray();
        json.writeNumberField("errors", report.errors());
        json.writeNumberField("warnings", report.warnings());
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
        String at = finding.at();
        Json.from(json, finding.from(), at == null ? "" : at.substring(at.lastIndexOf('/') + 1));
        Json.text(json, "fix", finding.fix());
        Json.text(json, "docs", finding.docs());
        json.writeEndObject();
    }
}
