package dev.headgate.webhook.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The request that the API server would send for an object. */
public final class ReviewRequests {
    private ReviewRequests() {}

    public static String of(Manifest manifest, Optional<Manifest> before) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("apiVersion", "admission.k8s.io/v1");
            json.writeStringField("kind", "AdmissionReview");
            json.writeObjectFieldStart("request");
            json.writeStringField("uid", "705ab4f5-6393-11e8-b7cc-42010a800002");
            json.writeStringField("operation", before.isPresent() ? "UPDATE" : "CREATE");
            json.writeObjectFieldStart("kind");
            String apiVersion = manifest.apiVersion();
            json.writeStringField("group", manifest.key().group());
            json.writeStringField("version", apiVersion.substring(apiVersion.indexOf('/') + 1));
            json.writeStringField("kind", manifest.key().kind());
            json.writeEndObject();
            json.writeObjectFieldStart("resource");
            json.writeStringField("group", manifest.key().group());
            json.writeStringField("version", apiVersion.substring(apiVersion.indexOf('/') + 1));
            json.writeStringField("resource", manifest.key().kind().toLowerCase(Locale.ROOT) + "s");
            json.writeEndObject();
            json.writeStringField("namespace", manifest.namespace().orElse(""));
            json.writeStringField("name", manifest.key().name());
            json.writeFieldName("object");
            write(manifest.tree(), json);
            if (before.isPresent()) {
                json.writeFieldName("oldObject");
                write(before.get().tree(), json);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Value value, JsonGenerator json) throws IOException {
        if (value instanceof MapValue map) {
            json.writeStartObject();
            for (Map.Entry<String, Value> member : map.members().entrySet()) {
                json.writeFieldName(member.getKey());
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof ListValue list) {
            json.writeStartArray();
            for (Value item : list.items()) {
                write(item, json);
            }
            json.writeEndArray();
        } else {
            Scalar scalar = (Scalar) value;
            switch (scalar.type()) {
                case TEXT -> json.writeString(scalar.text());
                case BOOLEAN -> json.writeBoolean(scalar.text().equals("true"));
                case NULL -> json.writeNull();
                case INTEGER, DECIMAL, OCTAL -> json.writeRawValue(scalar.text());
            }
        }
    }
}
