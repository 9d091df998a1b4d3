package dev.headgate.netflow.collector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import java.io.IOException;

/** Reads the value of one field into the flow. The parser stands on its first token, and afterwards on its last one. */
final class ValueReader {
    private static final long MAC = (1L << 48) - 1;

    private final Flow flow;
    private final AddressReader address = new AddressReader();
    private final DateReader date = new DateReader();

    ValueReader(Flow flow) {
        this.flow = flow;
    }

    void read(JsonParser parser, Column column) throws IOException, RefusedException {
        switch (column.reading()) {
            case NUMBER, MILLISECONDS, SECONDS, NANOSECONDS -> number(parser, column);
            case TYPE -> type(parser, column);
            case ETYPE -> etype(parser, column);
            case PROTOCOL -> protocol(parser, column);
            case ADDRESS -> address(parser, column);
            case MAC -> mac(parser, column);
            case MASK -> mask(parser, column);
            case PREFIX -> prefix(parser, column);
            case LABELS -> labels(parser, column);
            case ADDRESSES -> addresses(parser, column);
            case RAW -> raw(parser, column);
            case NOTHING -> parser.skipChildren();
        }
    }

    private void number(JsonParser parser, Column column) throws IOException, RefusedException {
        Field field = column.field();
        if (parser.currentToken() == JsonToken.VALUE_STRING && column.reading() == Reading.NANOSECONDS) {
            flow.set(field, column.name(), date(parser, column));
            return;
        }
        long value = unsigned(parser, column);
        if (column.reading() == Reading.NANOSECONDS) {
            value = Long.divideUnsigned(value, field == Field.TIME_RECEIVED ? 1_000_000_000 : 1_000_000);
        }
        flow.set(field, column.name(), value);
    }

    private long date(JsonParser parser, Column column) throws IOException, RefusedException {
        int from = parser.getTextOffset();
        if (!date.read(parser.getTextCharacters(), from, from + parser.getTextLength())) {
            throw refused(Reason.BAD_TIME, parser, column);
        }
        return column.field() == Field.TIME_RECEIVED
                ? date.seconds()
                : date.seconds() * 1000 + date.nanos() / 1_000_000;
    }

    private void type(JsonParser parser, Column column) throws IOException, RefusedException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            int known = Names.type(parser.getText());
            if (known < 0) {
                raw(parser, column);
            }
            if (known == 0) {
                throw refused(Reason.UNSUPPORTED_TYPE, parser, column);
            }
        } else if (!Names.type(unsigned(parser, column))) {
            throw refused(Reason.UNSUPPORTED_TYPE, parser, column);
        }
        flow.set(column.field(), column.name(), 0);
    }

    private void etype(JsonParser parser, Column column) throws IOException, RefusedException {
        boolean named = parser.currentToken() == JsonToken.VALUE_STRING;
        long value = named ? Names.etype(parser.getText()) : unsigned(parser, column);
        if (value != Family.IPV4.etype() && value != Family.IPV6.etype()) {
            throw refused(Reason.UNSUPPORTED_ETYPE, parser, column);
        }
        flow.set(column.field(), column.name(), value);
    }

    private void protocol(JsonParser parser, Column column) throws IOException, RefusedException {
        boolean named = parser.currentToken() == JsonToken.VALUE_STRING;
        long value = named ? Names.protocol(parser.getText()) : unsigned(parser, column);
        if (value < 0 && named) {
            throw refused(Reason.UNSUPPORTED_PROTOCOL, parser, column);
        }
        flow.set(column.field(), column.name(), value);
    }

    private void address(JsonParser parser, Column column) throws IOException, RefusedException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            address.begin();
            boolean fits = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                fits &= address.add(unsigned(parser, column));
            }
            if (!fits || !address.end()) {
                throw new RefusedException(Reason.BAD_ADDRESS, column.name(), "the list isn't 4 or 16 bytes");
            }
        } else {
            addressText(parser, column);
        }
        flow.set(column.field(), column.name(), address.family(), address.high(), address.low());
    }

    private void addressText(JsonParser parser, Column column) throws IOException, RefusedException {
        text(parser, column);
        int from = parser.getTextOffset();
        if (!address.read(parser.getTextCharacters(), from, from + parser.getTextLength())) {
            throw refused(Reason.BAD_ADDRESS, parser, column);
        }
    }

    private void addresses(JsonParser parser, Column column) throws IOException, RefusedException {
        list(parser, column);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            addressText(parser, column);
            if (i == 0 && address.family() != Family.NONE) {
                flow.set(column.field(), column.name(), address.family(), address.high(), address.low());
            }
        }
    }

    private void mac(JsonParser parser, Column column) throws IOException, RefusedException {
        long value = 0;
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            value = unsigned(parser, column);
            if (value < 0 || value > MAC) {
                throw refused(Reason.BAD_MAC, parser, column);
            }
        } else {
            text(parser, column);
            char[] text = parser.getTextCharacters();
            int from = parser.getTextOffset();
            boolean fits = parser.getTextLength() == 17;
            for (int i = 0; fits && i < 17; i++) {
                int digit = Digits.hexadecimal(text[from + i]);
                fits = i % 3 == 2 ? text[from + i] == ':' : digit >= 0;
                value = i % 3 == 2 ? value : value << 4 | digit;
            }
            if (!fits) {
                throw refused(Reason.BAD_MAC, parser, column);
            }
        }
        flow.set(column.field(), column.name(), value);
    }

    private void mask(JsonParser parser, Column column) throws IOException, RefusedException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            flow.set(column.field(), column.name(), unsigned(parser, column));
            return;
        }
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int to = from + parser.getTextLength();
        int slash = slash(text, from, to);
        // Go's words for a network without an address, or with a length that no address has
        if (from == to || slash == to && parser.getText().equals("invalid Prefix")) {
            return;
        }
        boolean network = address.read(text, from, slash) && address.family() != Family.NONE;
        long length = network ? length(text, slash, to) : -1;
        if (length < 0) {
            throw refused(Reason.BAD_PREFIX, parser, column);
        }
        flow.set(column.field(), column.name(), length);
    }

    private void prefix(JsonParser parser, Column column) throws IOException, RefusedException {
        text(parser, column);
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int to = from + parser.getTextLength();
        if (from == to) {
            return;
        }
        int slash = slash(text, from, to);
        long length = slash == to ? 0 : length(text, slash, to);
        if (!address.read(text, from, slash) || address.family() == Family.NONE || length < 0) {
            throw refused(Reason.BAD_PREFIX, parser, column);
        }
        flow.set(column.field(), column.name(), address.family(), address.high(), address.low());
        if (slash < to) {
            Field behind = column.field() == Field.SRC_PREFIX ? Field.SRC_PREFIX_LENGTH : Field.DST_PREFIX_LENGTH;
            flow.set(behind, column.name(), length);
        }
    }

    private static int slash(char[] text, int from, int to) {
        int i = from;
        while (i < to && text[i] != '/') {
            i++;
        }
        return i;
    }

    /** The number behind the slash, or -1. */
    private static long length(char[] text, int slash, int to) {
        int digits = to - slash - 1;
        boolean plain = digits == 1 || digits > 1 && digits <= 3 && text[slash + 1] != '0';
        return plain ? Digits.decimal(text, slash + 1, digits) : -1;
    }

    private void labels(JsonParser parser, Column column) throws IOException, RefusedException {
        list(parser, column);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            long label = unsigned(parser, column);
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

    private static long unsigned(JsonParser parser, Column column) throws IOException, RefusedException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw unexpected("a whole number", parser, column);
        }
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int length = parser.getTextLength();
        if (!Digits.fit(text, from, length)) {
            throw refused(Reason.OUT_OF_RANGE, parser, column);
        }
        return Digits.value(text, from, length);
    }

    private static void text(JsonParser parser, Column column) throws IOException, RefusedException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw unexpected("text", parser, column);
        }
    }

    private static void list(JsonParser parser, Column column) throws IOException, RefusedException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected("a list", parser, column);
        }
    }

    private static RefusedException unexpected(String what, JsonParser parser, Column column) throws IOException {
        String found =
                switch (parser.currentToken()) {
                    case START_OBJECT -> "an object";
                    case START_ARRAY -> "a list";
                    case VALUE_STRING -> "the text '" + parser.getText() + "'";
                    default -> parser.getText();
                };
        return new RefusedException(Reason.BAD_TYPE, column.name(), "expected " + what + ", found " + found);
    }

    private static RefusedException refused(Reason reason, JsonParser parser, Column column) throws IOException {
        return new RefusedException(reason, column.name(), parser.getText());
    }
}
