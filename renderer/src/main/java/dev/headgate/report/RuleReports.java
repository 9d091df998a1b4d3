package dev.headgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.headgate.report.format.Format;
import dev.headgate.report.format.Json;
import dev.headgate.report.format.Paint;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.catalog.RuleGroup;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What rules are for: all of them in a line each, or one in full. */
public final class RuleReports {
    private static final String ACCEPT = "headgate.dev/accept.";

    private RuleReports() {}

    public static String of(Map<RuleGroup, List<RuleInfo>> rules, Format format, Paint paint) {
        return switch (format) {
            case TEXT -> text(rules, paint);
            case MARKDOWN -> markdown(rules);
            case JSON ->
                Json.document(json -> {
                    json.writeStartObject();
                    Json.problems(json, List.of());
                    json.writeArrayFieldStart("rules");
                    for (Map.Entry<RuleGroup, List<RuleInfo>> group : rules.entrySet()) {
                        for (RuleInfo rule : group.getValue()) {
                            rule(json, rule);
                        }
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
            case SARIF, GITHUB -> throw new IllegalArgumentException("explain has no findings to annotate");
        };
    }

    public static String of(RuleInfo rule, Format format, Paint paint) {
        return switch (format) {
            case TEXT -> text(rule, paint);
            case MARKDOWN -> markdown(rule);
            case JSON ->
                Json.document(json -> {
                    json.writeStartObject();
                    Json.problems(json, List.of());
                    json.writeArrayFieldStart("rules");
                    rule(json, rule);
                    json.writeEndArray();
                    json.writeEndObject();
                });
            case SARIF, GITHUB -> throw new IllegalArgumentException("explain has no findings to annotate");
        };
    }

    private static String text(Map<RuleGroup, List<RuleInfo>> rules, Paint paint) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<RuleGroup, List<RuleInfo>> group : rules.entrySet()) {
            out.append(out.isEmpty() ? "" : "\n")
                    .append(paint.strong(group.getKey().title()))
                    .append('\n');
            for (RuleInfo rule : group.getValue()) {
                out.append("  ")
                        .append(paint.strong(rule.id()))
                        .append("  ")
                        .append(rule.level().word())
                        .append("\n      ")
                        .append(plain(rule.what()))
                        .append('\n');
            }
        }
        return out.append("\nheadgate explain RULE tells more of one.\n").toString();
    }

    private static String text(RuleInfo rule, Paint paint) {
        StringBuilder out = new StringBuilder(paint.strong(rule.id()));
        out.append("  ")
                .append(rule.level().word())
                .append(", since ")
                .append(rule.since())
                .append("\n\n");
        section("for", rule.kinds(), out);
        section("what", rule.what(), out);
        section("why", rule.why(), out);
        section("fix", rule.fix(), out);
        section("silence", silence(rule), out);
        section("accept", accept(rule), out);
        section("docs", rule.docs(), out);
        return out.toString();
    }

    private static void section(String label, String text, StringBuilder out) {
        out.append(label).append(" ".repeat(10 - label.length()));
        int column = 10;
        for (String word : plain(text).split(" ")) {
            if (column > 10 && column + word.length() + 1 > 100) {
                out.append('\n').append(" ".repeat(10));
                column = 10;
            }
            out.append(column > 10 ? " " : "").append(word);
            column += word.length() + 1;
        }
        out.append('\n');
    }

    private static String silence(RuleInfo rule) {
        return "everywhere: `rules: {" + rule.id() + ": ignored}` in environments/headgate.yaml or a file of settings;"
                + " error and warning are the other words";
    }

    private static String accept(RuleInfo rule) {
        return "in one object: the annotation `" + ACCEPT + rule.id() + "` with the reason as its text, or in a"
                + " definition `accept: {" + rule.id() + ": REASON}`";
    }

    private static String markdown(Map<RuleGroup, List<RuleInfo>> rules) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<RuleGroup, List<RuleInfo>> group : rules.entrySet()) {
            out.append(out.isEmpty() ? "" : "\n")
                    .append("### ")
                    .append(group.getKey().title())
                    .append("\n\n| rule | level | what it finds |\n| --- | --- | --- |\n");
            for (RuleInfo rule : group.getValue()) {
                out.append("| `")
                        .append(rule.id())
                        .append("` | ")
                        .append(rule.level().word())
                        .append(" | ")
                        .append(rule.what().replace("|", "\\|"))
                        .append(" |\n");
            }
        }
        return out.toString();
    }

    private static String markdown(RuleInfo rule) {
        return "### " + rule.id() + "\n\n" + rule.level().word() + " · since " + rule.since() + " · " + rule.kinds()
                + "\n\n" + rule.what() + "\n\n" + rule.why() + "\n\n**Fix:** " + rule.fix() + "\n\n**Silence** "
                + silence(rule) + ".\n\n**Accept** " + accept(rule) + ".\n";
    }

    private static void rule(JsonGenerator json, RuleInfo rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", rule.id());
        json.writeStringField("level", rule.level().word());
        json.writeStringField("since", rule.since());
        json.writeStringField("kinds", rule.kinds());
        json.writeStringField("what", rule.what());
        json.writeStringField("why", rule.why());
        json.writeStringField("fix", rule.fix());
        json.writeStringField("docs", rule.docs());
        json.writeEndObject();
    }

    private static String plain(String text) {
        return text.replace("`", "");
    }
}
