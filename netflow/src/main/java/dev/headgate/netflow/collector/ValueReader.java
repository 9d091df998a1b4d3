package dev.headgate.netflow.collector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import dev.headgate.netflow.text.DateReader;
import java.io.IOException;

/** Reads the value of one field into the flow. The parser stands on its first token, and afterwards on its last one. */
final class ValueReader {
    private final Flow flow;
    private final AddressValues addresses;
    private final DateReader date = new DateReader();

    ValueReader(Flow flow) {
        this.flow = flow;
        addresses = new AddressValues(flow);
    }

    void read(JsonParser parser, Column column) throws IOException, RefusedException {
        switch (column.reading()) {
            case NUMBER -> flow.set(column.field(), column.name(), Tokens.unsigned(parser, column));
            case NANOSECONDS -> flow.set(column.field(), column.name(), nanoseconds(parser, column));
            case TYPE -> type(parser, column);
            case ETYPE -> etype(parser, column);
            case PROTOCOL -> protocol(parser, column);
            case ADDRESS -> addresses.address(parser, column);
            case BYTES -> addresses.bytes(parser, column);
            case ADDRESSES -> addresses.addresses(parser, column);
            case MAC -> addresses.mac(parser, column);
            case MASK -> addresses.mask(parser, column);
            case PREFIX -> addresses.prefix(parser, column);
            case LABELS -> labels(parser, column);
            case RAW -> raw(parser, column);
            case NOTHING -> parser.skipChildren();
        }
    }

    /** In the unit of the field: seconds for when a packet was received, else milliseconds. */
    private long nanoseconds(JsonParser parser, Column column) throws IOException, RefusedException {
        boolean seconds = column.field() == Field.TIME_RECEIVED;
        if (!Tokens.isText(parser)) {
            return Long.divideUnsigned(Tokens.unsigned(parser, column), seconds ? 1_000_000_000 : 1_000_000);
        }
        int from = parser.getTextOffset();
        if (!date.read(parser.getTextCharacters(), from, from + parser.getTextLength())) {
            throw Tokens.refused(Reason.BAD_TIME, parser, column);
        }
        return seconds ? date.seconds() : date.seconds() * 1000 + date.nanos() / 1_000_000;
    }

    private void type(JsonParser parser, Column column) throws IOException, RefusedException {
        int known;
        if (!column.rendered() || Tokens.isText(parser)) {
            Tokens.needText(parser, column);
            known = Names.type(parser.getText());
        } else {
            known = Names.type(Tokens.unsigned(parser, column)) ? 1 : 0;
        }
        if (known < 0) {
            raw(parser, column);
        }
        if (known == 0) {
            throw Tokens.refused(Reason.UNSUPPORTED_TYPE, parser, column);
        }
        flow.set(column.field(), column.name(), 0);
    }

    private void etype(JsonParser parser, Column column) throws IOException, RefusedException {
        long value = Tokens.isName(parser, column) ? Names.etype(parser.getText()) : Tokens.unsigned(parser, column);
        if (value != Family.IPV4.etype() && value != Family.IPV6.etype()) {
            throw Tokens.refused(Reason.UNSUPPORTED_ETYPE, parser, column);
        }
        flow.set(column.field(), column.name(), value);
    }

    private void protocol(JsonParser parser, Column column) throws IOException, RefusedException {
        boolean named = Tokens.isName(parser, column);
        long value = named ? Names.protocol(parser.getText()) : Tokens.unsigned(parser, column);
        if (named && value < 0) {
            throw Tokens.refused(Reason.UNSUPPORTED_PROTOCOL, parser, column);
        }
        flow.set(column.field(), column.name(), value);
    }

    private void labels(JsonParser parser, Column column) throws IOException, RefusedException {
        Tokens.needList(parser, column);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            long label = Tokens.unsigned(parser, column);
            if (i < Field.LABELS) {
                flow.set(Field.label(i), column.name(), label);
            }
        }
    }

    private static void raw(JsonParser parser, Column column) throws IOException, RefusedException {
        parser.skipChildren();
        throw new RefusedException(
                Reason.UNSUPPORTED_FORMAT, column.name(), "this is raw output of the collector, which has no flows");
    }
}
