package dev.headgate.report.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.headgate.manifest.Origin;
import dev.headgate.problem.Masking;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes the parts that every JSON document of ours shares; absent values are null, never missing. */
public final class Json {
    /** What writes a document. */
    public interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private Json() {}

    /** A document, indented, ending in a line break. */
    public static String document(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    public static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            position(json, problem.position());
            text(json, "at", problem.at());
            text(json, "message", problem.message());
            text(json, "fix", problem.fix());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * The places a value came from.
     *
     * @param name of the value, by which a secret's value is masked
     */
    public static void from(JsonGenerator json, List<Origin> origins, String name) throws IOException {
        json.writeArrayFieldStart("from");
        for (Origin origin : origins) {
            json.writeStartObject();
            position(json, origin.position());
            text(json, "layer", origin.position().isFile() ? origin.source().layer() : null);
            text(json, "value", origin.value() != null && Masking.hides(name) ? Masking.MASK : origin.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void position(JsonGenerator json, Position position) throws IOException {
        text(json, "file", position.isFile() ? position.source().path() : null);
        number(json, "line", position.line());
        number(json, "column", position.column());
    }

    public static void text(JsonGenerator json, String name, String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, int value) throws IOException {
        if (value == 0) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }
}
