package dev.headgate.webhook.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;

/** One line of the log, written as JSON in ASCII: no value can end the line, or look like another one. */
public final class LogLine {
    private static final int LONGEST = 8000;
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final JsonGenerator json;

    private LogLine(String level, String event) {
        try {
            json = JSON.createGenerator(bytes);
            json.writeStartObject();
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        text("time", Instant.now().toString());
        text("level", level);
        text("event", event);
    }

    public static LogLine info(String event) {
        return new LogLine("info", event);
    }

    public static LogLine warning(String event) {
        return new LogLine("warning", event);
    }

    public static LogLine error(String event) {
        return new LogLine("error", event);
    }

    /** Adds a member; a long text is cut. */
    public LogLine text(String name, String value) {
        try {
            json.writeStringField(name, whole(value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "..."));
            return this;
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    public LogLine number(String name, double value) {
        try {
            json.writeNumberField(name, value);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    public LogLine number(String name, long value) {
        try {
            json.writeNumberField(name, value);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    public LogLine flag(String name, boolean value) {
        try {
            json.writeBooleanField(name, value);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    public LogLine texts(String name, Collection<String> values) {
        try {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(whole(value));
            }
            json.writeEndArray();
            return this;
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    /** The finished line. */
    byte[] bytes() {
        try {
            json.writeEndObject();
            json.close();
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** Without halves of characters, which can't be written. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8);
            }
        }
        return text;
    }
}
