package dev.headgate.netflow.collector;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import dev.headgate.netflow.json.JsonScanner;
import dev.headgate.netflow.json.NotAnObjectException;
import dev.headgate.netflow.text.AddressReader;
import dev.headgate.netflow.text.Digits;
import dev.headgate.netflow.text.MacReader;

/** Reads addresses and networks into the flow. */
final class AddressValues {
    private static final long MAC = (1L << 48) - 1;

    private final JsonScanner json;
    private final Flow flow;
    private final AddressReader address = new AddressReader();

    AddressValues(JsonScanner json, Flow flow) {
        this.json = json;
        this.flow = flow;
    }

    void address(int kind, Column column) throws RefusedException {
        text(kind, column);
        set(column);
    }

    void bytes(int kind, Column column) throws NotAnObjectException, RefusedException {
        if (kind != JsonScanner.LIST) {
            address(kind, column);
            return;
        }
        address.begin();
        boolean fits = true;
        while (json.nextElement()) {
            fits &= address.add(Tokens.unsigned(json.value(), json, column));
        }
        if (!fits || !address.end()) {
            throw new RefusedException(Reason.BAD_ADDRESS, column.name(), "the list isn't 4 or 16 bytes");
        }
        set(column);
    }

    void addresses(int kind, Column column) throws NotAnObjectException, RefusedException {
        Tokens.needList(kind, json, column);
        for (int i = 0; json.nextElement(); i++) {
            text(json.value(), column);
            if (i == 0 && address.family() != Family.NONE) {
                set(column);
            }
        }
    }

    void mac(int kind, Column column) throws RefusedException {
        long value;
        if (column.rendered() && kind == JsonScanner.WHOLE_NUMBER) {
            value = Tokens.unsigned(kind, json, column);
        } else {
            Tokens.needText(kind, json, column);
            value = MacReader.read(
                    json.text().bytes(), json.text().from(), json.text().to());
        }
        if (value < 0 || value > MAC) {
            throw Tokens.refused(Reason.BAD_MAC, json, column);
        }
        flow.set(column.field(), column.index(), value);
    }

    void mask(int kind, Column column) throws RefusedException {
        if (!Tokens.isName(kind, column)) {
            flow.set(column.field(), column.index(), Tokens.unsigned(kind, json, column));
            return;
        }
        byte[] text = json.text().bytes();
        int from = json.text().from();
        int to = json.text().to();
        int slash = slash(text, from, to);
        // Go's words for a network without an address, or with a length that no address has
        if (from == to || slash == to && json.text().string().equals("invalid Prefix")) {
            return;
        }
        long length = network(text, from, slash) ? length(text, slash, to) : -1;
        if (length < 0) {
            throw Tokens.refused(Reason.BAD_PREFIX, json, column);
        }
        flow.set(column.field(), column.index(), length);
    }

    void prefix(int kind, Column column) throws RefusedException {
        Tokens.needText(kind, json, column);
        byte[] text = json.text().bytes();
        int from = json.text().from();
        int to = json.text().to();
        if (from == to) {
            return;
        }
        int slash = slash(text, from, to);
        long length = slash == to ? 0 : length(text, slash, to);
        if (!network(text, from, slash) || length < 0) {
            throw Tokens.refused(Reason.BAD_PREFIX, json, column);
        }
        set(column);
        if (slash < to) {
            Field behind = column.field() == Field.SRC_PREFIX ? Field.SRC_PREFIX_LENGTH : Field.DST_PREFIX_LENGTH;
            flow.set(behind, column.index(), length);
        }
    }

    private void set(Column column) {
        flow.set(column.field(), column.index(), address.family(), address.high(), address.low());
    }

    private void text(int kind, Column column) throws RefusedException {
        Tokens.needText(kind, json, column);
        byte[] text = json.text().bytes();
        int from = json.text().from();
        int to = json.text().to();
        if (!address.read(text, from, to) && !(column.rendered() && address.readHexadecimal(text, from, to))) {
            throw Tokens.refused(Reason.BAD_ADDRESS, json, column);
        }
    }

    private boolean network(byte[] text, int from, int slash) {
        return address.read(text, from, slash) && address.family() != Family.NONE;
    }

    private static int slash(byte[] text, int from, int to) {
        int i = from;
        while (i < to && text[i] != '/') {
            i++;
        }
        return i;
    }

    /** The number behind the slash, or -1. */
    private static long length(byte[] text, int slash, int to) {
        int digits = to - slash - 1;
        boolean plain = digits == 1 || digits > 1 && digits <= 3 && text[slash + 1] != '0';
        return plain ? Digits.decimal(text, slash + 1, digits) : -1;
    }
}
