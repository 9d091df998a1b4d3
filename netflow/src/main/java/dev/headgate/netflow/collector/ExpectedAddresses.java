package dev.headgate.netflow.collector;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.text.Digits;
import dev.headgate.netflow.text.MacReader;
import dev.headgate.netflow.text.Version4Reader;
import dev.headgate.netflow.text.Version6Reader;

/** Reads addresses and networks that are written as collectors write them; {@link AddressValues} reads all others. */
final class ExpectedAddresses {
    private static final int MAC_WITH_QUOTES = 19;

    private final Flow flow;
    private final Version4Reader version4 = new Version4Reader();
    private final Version6Reader version6 = new Version6Reader();
    private boolean isVersion4;

    ExpectedAddresses(Flow flow) {
        this.flow = flow;
    }

    int address(Column column, byte[] line, int at) {
        int two = ExpectedValues.two(line, at);
        if (two == ExpectedValues.EMPTY_TEXT || two == ExpectedValues.EMPTY_LIST && column.reading() == Reading.BYTES) {
            flow.set(column.field(), column.index(), Family.NONE, 0, 0);
            return at + 2;
        }
        if (line[at] != '"') {
            return -1;
        }
        int end = endOfAddress(line, at + 1);
        if (end < 0 || line[end] != '"') {
            return -1;
        }
        if (isVersion4) {
            flow.set(column.field(), column.index(), Family.IPV4, 0, version4.address());
        } else {
            flow.set(column.field(), column.index(), Family.IPV6, version6.high(), version6.low());
        }
        return end + 1;
    }

    private int endOfAddress(byte[] line, int from) {
        int end = version4.read(line, from);
        isVersion4 = end >= 0;
        return isVersion4 ? end : version6.read(line, from);
    }

    /** The length of a network that is written in quotes. */
    int mask(Column column, byte[] line, int at) {
        if (!column.rendered()) {
            return -1;
        }
        int end = endOfAddress(line, at + 1);
        if (end < 0 || line[end] != '/') {
            return -1;
        }
        int length = Digits.decimal(line, end + 1, 2);
        if (length < 10 || line[end + 3] != '"') {
            return -1;
        }
        flow.set(column.field(), column.index(), length);
        return end + 4;
    }

    int mac(Column column, byte[] line, int at) {
        int end = at + MAC_WITH_QUOTES;
        if (line[at] != '"' || line[end - 1] != '"') {
            return -1;
        }
        long address = MacReader.read(line, at + 1, end - 1);
        if (address < 0) {
            return -1;
        }
        flow.set(column.field(), column.index(), address);
        return end;
    }
}
