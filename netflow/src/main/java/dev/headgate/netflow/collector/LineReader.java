package dev.headgate.netflow.collector;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads lines of the collector, one after the other, each into the same flow. */
public final class LineReader {
    /** Bytes that a line may have: forty times what a collector writes. */
    public static final int LONGEST = 1 << 16;

    private static final int DEEPEST = 32;

    private final Flow flow = new Flow();
    private final ValueReader values = new ValueReader(flow);
    private final long[] seen = new long[Columns.slots()];
    private final FieldOrder order = new FieldOrder();
    private final Set<String> unknown = new HashSet<>();
    private final JsonFactory factory = JsonFactory.builder()
            // lines come from anywhere, and so do the names in them
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST)
                    .maxNumberLength(LONGEST)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private long line;
    private int dialects;

    /** The flow of a line; it holds until the next line is read. */
    public Flow read(byte[] bytes) throws RefusedException {
        Encoding.check(bytes);
        line++;
        dialects = Column.ANY;
        flow.clear();
        unknown.clear();
        try (JsonParser parser = factory.createParser(bytes)) {
            object(parser);
        } catch (StreamConstraintsException e) {
            throw new RefusedException(Reason.TOO_DEEP, null, "it is nested more than " + DEEPEST + " deep");
        } catch (StreamReadException e) {
            throw new RefusedException(
                    Reason.MALFORMED_JSON,
                    null,
                    "not JSON from byte " + Math.max(0, e.getLocation().getByteOffset()));
        } catch (IOException e) {
            throw new RefusedException(Reason.MALFORMED_JSON, null, "not JSON");
        }
        Completion.complete(flow);
        return flow;
    }

    /** Reads to the end whatever is wrong with a field: that something isn't JSON says more. */
    private void object(JsonParser parser) throws IOException, RefusedException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new RefusedException(Reason.EMPTY_VALUE, null, "the value is empty");
        }
        RefusedException refusal = null;
        if (first != JsonToken.START_OBJECT) {
            parser.skipChildren();
            refusal = new RefusedException(Reason.NOT_AN_OBJECT, null, "the value isn't a JSON object");
        } else {
            order.begin();
            for (Column column = order.next(parser);
                    parser.currentToken() == JsonToken.FIELD_NAME;
                    column = order.next(parser)) {
                try {
                    member(parser, column);
                } catch (RefusedException e) {
                    refusal = refusal == null ? e : refusal;
                    while (parser.getParsingContext().getNestingDepth() > 1) {
                        parser.nextToken();
                    }
                }
            }
        }
        if (parser.nextToken() != null) {
            throw new RefusedException(Reason.SEVERAL_VALUES, null, "something stands behind the first JSON value");
        }
        flow.setDialect(Completion.dialect(dialects));
        if (refusal != null) {
            throw refusal;
        }
    }

    private void member(JsonParser parser, Column column) throws IOException, RefusedException {
        if (column == null) {
            String name = parser.currentName();
            parser.nextToken();
            parser.skipChildren();
            if (!unknown.add(name)) {
                throw twice(name);
            }
            return;
        }
        parser.nextToken();
        dialects &= column.dialects();
        if (dialects == 0) {
            parser.skipChildren();
            throw new RefusedException(
                    Reason.MIXED_DIALECTS,
                    column.name(),
                    "this name and one before it are of different builds of GoFlow2");
        }
        if (seen[column.slot()] == line) {
            parser.skipChildren();
            throw twice(column.name());
        }
        seen[column.slot()] = line;
        values.read(parser, column);
    }

    private static RefusedException twice(String name) {
        return new RefusedException(Reason.DUPLICATE_FIELD, name, "the field stands twice");
    }
}
