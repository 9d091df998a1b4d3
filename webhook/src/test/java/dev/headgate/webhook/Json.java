package dev.headgate.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON for people to read in golden files. */
public final class Json {
    private Json() {}

    /** The same document, indented; fails where it isn't one. */
    public static String indented(byte[] document) {
        StringWriter text = new StringWriter();
        try (JsonParser in = new JsonFactory().createParser(document);
                JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            while (in.nextToken() != null) {
                out.copyCurrentEvent(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
