package dev.headgate.netflow.collector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import dev.headgate.netflow.text.AddressReader;
import dev.headgate.netflow.text.Digits;
import dev.headgate.netflow.text.MacReader;
import java.io.IOException;

/** Reads addresses and networks into the flow. */
final class AddressValues {
    private static final long MAC = (1L << 48) - 1;

    private final Flow flow;
    private final AddressReader address = new AddressReader();

    AddressValues(Flow flow) {
        this.flow = flow;
    }

    void address(JsonParser parser, Column column) throws IOException, RefusedException {
        text(parser, column);
        set(column);
    }

    void bytes(JsonParser parser, Column column) throws IOException, RefusedException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            address(parser, column);
            return;
        }
        address.begin();
        boolean fits = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            fits &= address.add(Tokens.unsigned(parser, column));
        }
        if (!fits || !address.end()) {
            throw new RefusedException(Reason.BAD_ADDRESS, column.name(), "the list isn't 4 or 16 bytes");
        }
        set(column);
    }

    void addresses(JsonParser parser, Column column) throws IOException, RefusedException {
        Tokens.needList(parser, column);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            text(parser, column);
            if (i == 0 && address.family() != Family.NONE) {
                set(column);
            }
        }
    }

    void mac(JsonParser parser, Column column) throws IOException, RefusedException {
        long value;
        if (column.rendered() && parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            value = Tokens.unsigned(parser, column);
        } else {
            Tokens.needText(parser, column);
            int from = parser.getTextOffset();
            value = MacReader.read(parser.getTextCharacters(), from, from + parser.getTextLength());
        }
        if (value < 0 || value > MAC) {
            throw Tokens.refused(Reason.BAD_MAC, parser, column);
        }
        flow.set(column.field(), column.name(), value);
    }

    void mask(JsonParser parser, Column column) throws IOException, RefusedException {
        if (!Tokens.isName(parser, column)) {
            flow.set(column.field(), column.name(), Tokens.unsigned(parser, column));
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
        long length = network(text, from, slash) ? length(text, slash, to) : -1;
        if (length < 0) {
            throw Tokens.refused(Reason.BAD_PREFIX, parser, column);
        }
        flow.set(column.field(), column.name(), length);
    }

    void prefix(JsonParser parser, Column column) throws IOException, RefusedException {
        Tokens.needText(parser, column);
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int to = from + parser.getTextLength();
        if (from == to) {
            return;
        }
        int slash = slash(text, from, to);
        long length = slash == to ? 0 : length(text, slash, to);
        if (!network(text, from, slash) || length < 0) {
            throw Tokens.refused(Reason.BAD_PREFIX, parser, column);
        }
        set(column);
        if (slash < to) {
            Field behind = column.field() == Field.SRC_PREFIX ? Field.SRC_PREFIX_LENGTH : Field.DST_PREFIX_LENGTH;
            flow.set(behind, column.name(), length);
        }
    }

    private void set(Column column) {
        flow.set(column.field(), column.name(), address.family(), address.high(), address.low());
    }

    private void text(JsonParser parser, Column column) throws IOException, RefusedException {
        Tokens.needText(parser, column);
        int from = parser.getTextOffset();
        int to = from + parser.getTextLength();
        char[] text = parser.getTextCharacters();
        if (!address.read(text, from, to) && !(column.rendered() && address.readHexadecimal(text, from, to))) {
            throw Tokens.refused(Reason.BAD_ADDRESS, parser, column);
        }
    }

    private boolean network(char[] text, int from, int slash) {
        return address.read(text, from, slash) && address.family() != Family.NONE;
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
}
