package dev.headgate.report.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.headgate.definition.DefinitionType;
import dev.headgate.kinds.type.IntegerRange;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.WordType;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the schemas of types without parts. A variable may stand wherever one value is meant, and nothing anywhere but in
 * a list, since that removes what a lower layer has.
 */
final class ScalarSchema {
    /** The name of the definition of {@code $patch}. */
    static final String PATCH = "$patch";

    static final WordType PATCH_WORDS = new WordType(List.of("delete", "merge", "replace"));

    /** The pattern of its own name. */
    static final String PATCH_NAME = "^\\$patch$";

    /** The pattern of names that are no directives. */
    static final String NAME = "^([^$]|$)";

    private static final String OPTION = "option";

    private final JsonGenerator json;

    ScalarSchema(JsonGenerator json) {
        this.json = json;
    }

    void write(WordType words, boolean item) throws IOException {
        json.writeArrayFieldStart("anyOf");
        json.writeStartObject();
        json.writeArrayFieldStart("enum");
        for (String word : words.words()) {
            json.writeString(word);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeStartObject();
        types(json, item, "string");
        json.writeStringField("pattern", DefinitionType.VARIABLE_WITHIN);
        json.writeEndObject();
        json.writeEndArray();
    }

    void write(Primitive type, boolean item) throws IOException {
        switch (type) {
            case TEXT -> types(json, item, "string");
            case INTEGER, FILE_MODE -> orVariable(type, item, "integer");
            case NUMBER, QUANTITY -> orVariable(type, item, "number");
            case BOOLEAN -> orVariable(type, item, "boolean");
            case INTEGER_OR_TEXT -> types(json, item, "integer", "string");
            case DURATION, POSITIVE_DURATION, SCRAPE_INTERVAL -> orVariable(type, item);
            case OPTION -> types(json, item, "string", "number", "boolean");
            case FLINK_CONFIGURATION -> options(item);
            case ANYTHING -> {
                if (item) {
                    types(json, true, "object", "array", "string", "number", "boolean");
                }
            }
        }
    }

    void write(IntegerRange range, boolean item) throws IOException {
        orVariable(null, range.words(), item, "integer");
        json.writeNumberField("minimum", range.least());
        json.writeNumberField("maximum", range.most());
    }

    /** A pattern speaks of text only: numbers pass it. */
    private void orVariable(Primitive type, boolean item, String... name) throws IOException {
        orVariable(type.pattern(), type.words(), item, name);
    }

    private void orVariable(String pattern, String words, boolean item, String... name) throws IOException {
        String[] names = Arrays.copyOf(name, name.length + 1);
        names[name.length] = "string";
        types(json, item, names);
        json.writeStringField(
                "pattern",
                pattern == null
                        ? "^" + DefinitionType.VARIABLE + "$"
                        : "^(" + pattern + ")$|" + DefinitionType.VARIABLE_WITHIN);
        json.writeStringField("patternErrorMessage", "expected " + words + ", or a variable such as ${name}");
    }

    private void options(boolean item) throws IOException {
        types(json, item, "object");
        json.writeObjectFieldStart("patternProperties");
        json.writeObjectFieldStart(PATCH_NAME);
        reference(json, PATCH);
        json.writeEndObject();
        json.writeObjectFieldStart(NAME);
        reference(json, OPTION);
        json.writeEndObject();
        json.writeEndObject();
        json.writeBooleanField("additionalProperties", false);
    }

    /** The definition of an option of Flink: one value, a list of them, or further options below its name. */
    void option() throws IOException {
        json.writeObjectFieldStart(OPTION);
        types(json, false, "string", "number", "boolean", "array", "object");
        json.writeObjectFieldStart("items");
        types(json, true, "string", "number", "boolean");
        json.writeEndObject();
        json.writeObjectFieldStart("patternProperties");
        json.writeObjectFieldStart(NAME);
        reference(json, OPTION);
        json.writeEndObject();
        json.writeEndObject();
        json.writeBooleanField("additionalProperties", false);
        json.writeEndObject();
    }

    static void reference(JsonGenerator json, String definition) throws IOException {
        json.writeStringField("$ref", "#/definitions/" + definition);
    }

    /** These types, and nothing where it isn't the item of a list. */
    static void types(JsonGenerator json, boolean item, String... names) throws IOException {
        if (item && names.length == 1) {
            json.writeStringField("type", names[0]);
            return;
        }
        json.writeArrayFieldStart("type");
        for (String name : names) {
            json.writeString(name);
        }
        if (!item) {
            json.writeString("null");
        }
        json.writeEndArray();
    }
}
