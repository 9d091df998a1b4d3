package dev.headgate.webhook.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes the JSON of answers. */
public final class StatusJson {
    private static final JsonFactory JSON = new JsonFactory();

    /** What writes a document. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private StatusJson() {}

    /** A Status as a document of its own: the body of an HTTP error, which the API server shows to whoever asked. */
    public static byte[] document(Status status) {
        return document(json -> {
            json.writeStringField("kind", "Status");
            json.writeStringField("apiVersion", "v1");
            json.writeObjectFieldStart("metadata");
            json.writeEndObject();
            write(json, status);
        });
    }

    /** An object with these members. */
    static byte[] document(Content members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    static void write(JsonGenerator json, Status status) throws IOException {
        json.writeStringField("status", "Failure");
        json.writeStringField("message", status.message());
        json.writeStringField("reason", status.reason());
        if (status.details() != null) {
            json.writeObjectFieldStart("details");
            write(json, status.details());
            json.writeEndObject();
        }
        json.writeNumberField("code", status.code());
    }

    private static void write(JsonGenerator json, Status.Details details) throws IOException {
        text(json, "name", details.name());
        text(json, "group", details.group());
        text(json, "kind", details.kind());
        json.writeArrayFieldStart("causes");
        for (Status.Cause cause : details.causes()) {
            json.writeStartObject();
            json.writeStringField("reason", cause.reason());
            json.writeStringField("message", cause.message());
            text(json, "field", cause.field());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
