package dev.headgate.report.check;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.headgate.rules.Level;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.catalog.RuleIndex;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The part of SARIF that tells which tool found something, and what its rules are for. */
final class SarifTool {
    /** The rule under which problems go: SARIF knows nothing without one. */
    static final String PROBLEM = "input";

    private SarifTool() {}

    /** @param rules those of which there are results, in the order of their indexes */
    static void write(JsonGenerator json, List<String> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "headgate");
        json.writeArrayFieldStart("rules");
        for (String rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule);
            Optional<RuleInfo> info = RuleIndex.find(rule);
            if (info.isPresent()) {
                describe(json, info.get());
            } else if (rule.equals(PROBLEM)) {
                text(json, "shortDescription", "Something in the input can't be understood.");
                text(
                        json,
                        "fullDescription",
                        "Something in the input can't be understood, so nothing is said about it.");
                text(json, "help", "Correct what each result says.");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void describe(JsonGenerator json, RuleInfo info) throws IOException {
        text(json, "shortDescription", plain(info.what()));
        text(json, "fullDescription", plain(info.what() + " " + info.why()));
        json.writeObjectFieldStart("help");
        json.writeStringField("text", plain(info.fix()) + " See " + info.docs() + ".");
        json.writeStringField("markdown", info.why() + "\n\n" + info.fix() + "\n\nSee `" + info.docs() + "`.");
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeBooleanField("enabled", info.level() != Level.IGNORED);
        json.writeStringField("level", info.level() == Level.ERROR ? "error" : "warning");
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String plain(String text) {
        return text.replace("`", "'");
    }
}
