package dev.headgate.webhook.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Source;
import dev.headgate.rules.AbandonedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request's JSON as a tree, read within bounds; what two readers could understand differently is refused. */
final class RequestTree {
    /** What every value of a request comes from. */
    static final Source SOURCE = new Source("request", "request", "");

    private static final int DEEPEST = 512;
    /** No object that somebody wrote has a tenth of it, and more would take more memory and time than a review is worth. */
    private static final int MOST_VALUES = 60_000;

    /** The API server stores no object that is larger. */
    private static final int LONGEST_TEXT = 2 * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(1000)
                    .maxNameLength(50_000)
                    .build())
            // names of strangers would stay in the memory of the virtual machine
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final List<Origin> HERE = List.of(origin(null));
    private static final Value NOTHING = new Scalar(Scalar.Type.NULL, "null", List.of(origin("null")));
    private static final Value TRUE = new Scalar(Scalar.Type.BOOLEAN, "true", List.of(origin("true")));
    private static final Value FALSE = new Scalar(Scalar.Type.BOOLEAN, "false", List.of(origin("false")));
    private static final MapValue EMPTY = new MapValue(Map.of(), HERE);

    /** Longer texts are seldom the same. */
    private static final int LONGEST_SHARED = 16;

    private final JsonParser json;
    private final Scalar[] shared = new Scalar[256];
    private int values;

    private RequestTree(JsonParser json) {
        this.json = json;
    }

    /** The value that the bytes hold. */
    static Value read(byte[] bytes) {
        int start = Utf8.check(bytes);
        try (JsonParser json = JSON.createParser(bytes, start, bytes.length - start)) {
            if (json.nextToken() == null) {
                throw refused(json.currentLocation(), "", "there is nothing to read");
            }
            Value value = new RequestTree(json).value("");
            if (json.nextToken() != null) {
                throw refused(json.currentLocation(), "", "something stands behind the end of the review");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw refused(
                    e.getLocation(),
                    "",
                    "the JSON is nested deeper than " + DEEPEST
                            + " levels, or has a name, a text or a number that is too long");
        } catch (JsonProcessingException e) {
            throw refused(e.getLocation(), "", "the body isn't JSON");
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private Value value(String name) throws IOException {
        AbandonedException.throwIfInterrupted();
        if (++values > MOST_VALUES) {
            throw refused(json.currentLocation(), "", "the review has more than " + MOST_VALUES + " values");
        }
        return switch (json.currentToken()) {
            case START_OBJECT -> map(name);
            case START_ARRAY -> list();
            case VALUE_STRING -> scalar(Scalar.Type.TEXT, json.getText());
            case VALUE_NUMBER_INT -> scalar(Scalar.Type.INTEGER, json.getText());
            case VALUE_NUMBER_FLOAT -> number(json.getText());
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            case VALUE_NULL -> NOTHING;
            default -> throw new IllegalStateException("no value begins with " + json.currentToken());
        };
    }

    private MapValue map(String name) throws IOException {
        if (json.nextToken() == JsonToken.END_OBJECT) {
            return EMPTY;
        }
        Map<String, Value> members = new LinkedHashMap<>(4);
        boolean managed = false;
        while (json.currentToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            json.nextToken();
            boolean skipped = member.equals("managedFields") && name.equals("metadata");
            if (skipped) {
                json.skipChildren(); // often half of the bytes, and no rule reads them
            }
            boolean again = skipped ? managed : members.put(member, value(member)) != null;
            managed |= skipped;
            if (again) {
                String at = json.getParsingContext().pathAsPointer().toString();
                throw refused(json.currentLocation(), at, "a name stands twice in one map");
            }
            json.nextToken();
        }
        return new MapValue(members.size() == 1 ? Map.copyOf(members) : members, HERE); // many maps have one member
    }

    private ListValue list() throws IOException {
        List<Value> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(""));
        }
        return new ListValue(items, HERE);
    }

    /** Whole numbers may arrive as 2.0, and Kubernetes takes them for 2. */
    private Scalar number(String written) {
        int point = written.indexOf('.');
        for (int i = point + 1; i < written.length(); i++) {
            if (point < 0 || written.charAt(i) != '0') {
                return scalar(Scalar.Type.DECIMAL, written);
            }
        }
        return new Scalar(Scalar.Type.INTEGER, written.substring(0, point), List.of(origin(written)));
    }

    /** The value that was read last of those like it, where it is the same: most values stand many times in a review. */
    private Scalar scalar(Scalar.Type type, String text) {
        if (text.length() > LONGEST_SHARED) {
            return new Scalar(type, text, List.of(origin(text)));
        }
        int slot = text.hashCode() & shared.length - 1;
        Scalar last = shared[slot];
        if (last == null || last.type() != type || !last.text().equals(text)) {
            last = new Scalar(type, text, List.of(origin(text)));
            shared[slot] = last;
        }
        return last;
    }

    private static Origin origin(String written) {
        return new Origin(SOURCE, 0, 0, 0, 0, written);
    }

    private static InputException refused(JsonLocation location, String at, String what) {
        Position position = location == null
                ? Position.of(SOURCE)
                : new Position(SOURCE, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
        return new InputException(new Problem(position, at, what, ReviewReader.FIX));
    }
}
