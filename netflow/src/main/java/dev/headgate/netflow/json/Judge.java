package dev.headgate.netflow.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import java.io.IOException;

/** Says why a line isn't one JSON object. Only such lines come here, so that what a good line costs is the scanner alone. */
public final class Judge {
    private final JsonFactory factory = JsonFactory.builder()
            // lines come from anywhere, and so do the names in them
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonScanner.DEEPEST)
                    .maxNameLength(Encoding.LONGEST)
                    .maxNumberLength(Encoding.LONGEST)
                    .maxStringLength(Encoding.LONGEST)
                    .build())
            .build();

    /** The reason: there is always one. */
    public RefusedException refusal(byte[] line) {
        try (JsonParser parser = factory.createParser(line)) {
            return values(parser);
        } catch (StreamConstraintsException e) {
            return new RefusedException(
                    Reason.TOO_DEEP, null, "it is nested more than " + JsonScanner.DEEPEST + " deep");
        } catch (StreamReadException e) {
            return new RefusedException(
                    Reason.MALFORMED_JSON,
                    null,
                    "not JSON from byte " + Math.max(0, e.getLocation().getByteOffset()));
        } catch (IOException e) {
            return new RefusedException(Reason.MALFORMED_JSON, null, "not JSON");
        }
    }

    private static RefusedException values(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return new RefusedException(Reason.EMPTY_VALUE, null, "the value is empty");
        }
        // through everything: that something isn't JSON says more
        parser.skipChildren();
        if (parser.nextToken() != null) {
            return new RefusedException(Reason.SEVERAL_VALUES, null, "something stands behind the first JSON value");
        }
        if (first != JsonToken.START_OBJECT) {
            return new RefusedException(Reason.NOT_AN_OBJECT, null, "the value isn't a JSON object");
        }
        throw new IllegalStateException("the scanner refuses an object that the parser takes");
    }
}
