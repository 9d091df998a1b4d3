package dev.headgate.report.tree;

import dev.headgate.output.TreeReport;
import dev.headgate.output.WrittenTarget;
import dev.headgate.report.check.CheckJson;
import dev.headgate.report.format.Json;

/** The report of a rendering as JSON: the check document with the targets. */
final class TreeJson {
    private TreeJson() {}

    static String of(TreeReport report) {
        return Json.document(json -> {
            json.writeStartObject();
            CheckJson.members(json, report.check());
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
}
