package dev.headgate.netflow.collector;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.json.NumberReader;
import dev.headgate.netflow.text.DateReader;
import dev.headgate.netflow.text.EightBytes;

/**
 * Reads values that are written as collectors write them. All others are left to {@link ValueReader}, which must read these in
 * the same way.
 */
final class ExpectedValues {
    private static final long FIVE_BYTES = (1L << 5 * Byte.SIZE) - 1;
    private static final long FALSE = 'f' | 'a' << 8 | 'l' << 16 | (long) 's' << 24 | (long) 'e' << 32;

    /** A multiple of eight, and more than a date with nine digits and an offset has; longer ones are left to the scanner. */
    private static final int BYTES_OF_DATE = 40;

    static final int EMPTY_TEXT = '"' | '"' << Byte.SIZE;
    static final int EMPTY_LIST = '[' | ']' << Byte.SIZE;

    private final Flow flow;
    private final NumberReader numbers = new NumberReader();
    private final ExpectedAddresses addresses;

    ExpectedValues(Flow flow) {
        this.flow = flow;
        addresses = new ExpectedAddresses(flow);
    }

    /** What reads the values of a column. */
    ExpectedValue of(Column column) {
        return switch (column.reading()) {
            case NUMBER ->
                new ExpectedValue() {
                    @Override
                    int read(Column column, byte[] line, int at) {
                        return number(column, line, at);
                    }
                };
            case NOTHING ->
                new ExpectedValue() {
                    @Override
                    int read(Column column, byte[] line, int at) {
                        return nothing(line, at);
                    }
                };
            case ADDRESS, BYTES ->
                new ExpectedValue() {
                    @Override
                    int read(Column column, byte[] line, int at) {
                        return addresses.address(column, line, at);
                    }
                };
            case MAC ->
                new ExpectedValue() {
                    @Override
                    int read(Column column, byte[] line, int at) {
                        return addresses.mac(column, line, at);
                    }
                };
            case MASK ->
                new ExpectedValue() {
                    @Override
                    int read(Column column, byte[] line, int at) {
                        return line[at] == '"' ? addresses.mask(column, line, at) : number(column, line, at);
                    }
                };
            case NANOSECONDS ->
                new ExpectedValue() {
                    // one for each column: a line is received in another second than its flow began in
                    private final DateReader date = new DateReader();

                    @Override
                    int read(Column column, byte[] line, int at) {
                        return line[at] == '"' ? date(date, column, line, at + 1) : nanoseconds(column, line, at);
                    }
                };
            case TYPE ->
                new ExpectedValue() {
                    @Override
                    int read(Column column, byte[] line, int at) {
                        return type(column, line, at);
                    }
                };
            case ETYPE ->
                new ExpectedValue() {
                    @Override
                    int read(Column column, byte[] line, int at) {
                        return etype(column, line, at);
                    }
                };
            case PROTOCOL ->
                new ExpectedValue() {
                    @Override
                    int read(Column column, byte[] line, int at) {
                        return protocol(column, line, at);
                    }
                };
            case PREFIX ->
                new ExpectedValue() {
                    @Override
                    int read(Column column, byte[] line, int at) {
                        return two(line, at) == EMPTY_TEXT ? at + 2 : -1;
                    }
                };
            case LABELS, ADDRESSES ->
                new ExpectedValue() {
                    @Override
                    int read(Column column, byte[] line, int at) {
                        return two(line, at) == EMPTY_LIST ? at + 2 : -1;
                    }
                };
            case RAW ->
                new ExpectedValue() {
                    @Override
                    int read(Column column, byte[] line, int at) {
                        return -1;
                    }
                };
        };
    }

    int number(Column column, byte[] line, int at) {
        int end = numbers.plain(line, at);
        if (end >= 0) {
            flow.set(column.field(), column.index(), numbers.number());
        }
        return end;
    }

    private int nothing(byte[] line, int at) {
        if (line[at] == '"') {
            long word = EightBytes.at(line, at + 1);
            int end = at + 1 + EightBytes.plain(word);
            // what isn't ASCII may not be UTF-8 either
            return EightBytes.ascii(word) && line[end] == '"' ? end + 1 : -1;
        }
        if (line[at] == '[') {
            return line[at + 1] == ']' ? at + 2 : -1;
        }
        return (EightBytes.at(line, at) & FIVE_BYTES) == FALSE ? at + 5 : numbers.plain(line, at);
    }

    private int nanoseconds(Column column, byte[] line, int at) {
        int end = numbers.plain(line, at);
        if (end >= 0) {
            Field field = column.field();
            flow.set(field, column.index(), ValueReader.fromNanoseconds(numbers.number(), field));
        }
        return end;
    }

    private int date(DateReader date, Column column, byte[] line, int from) {
        int end = from;
        int plain = Long.BYTES;
        while (plain == Long.BYTES && end - from < BYTES_OF_DATE) {
            plain = EightBytes.plain(EightBytes.at(line, end));
            end += plain;
        }
        if (line[end] != '"' || !date.read(line, from, end)) {
            return -1;
        }
        flow.set(column.field(), column.index(), ValueReader.ofDate(date, column.field()));
        return end + 1;
    }

    private int type(Column column, byte[] line, int at) {
        int word = Names.TYPES.indexAt(line, at);
        if (word < 0 || Names.TYPES.number(word) <= 0) {
            return -1;
        }
        flow.set(column.field(), column.index(), 0);
        return at + Names.TYPES.length(word);
    }

    private int etype(Column column, byte[] line, int at) {
        if (line[at] == '"') {
            return named(column, Names.ETYPES, line, at);
        }
        int end = numbers.plain(line, at);
        long number = numbers.number();
        if (end < 0 || number != Family.IPV4.etype() && number != Family.IPV6.etype()) {
            return -1;
        }
        flow.set(column.field(), column.index(), number);
        return end;
    }

    private int protocol(Column column, byte[] line, int at) {
        return line[at] == '"' ? named(column, Names.PROTOCOLS, line, at) : number(column, line, at);
    }

    private int named(Column column, Words names, byte[] line, int at) {
        int word = column.rendered() ? names.indexAt(line, at) : -1;
        if (word < 0) {
            return -1;
        }
        flow.set(column.field(), column.index(), names.number(word));
        return at + names.length(word);
    }

    static int two(byte[] line, int at) {
        return line[at] | line[at + 1] << Byte.SIZE;
    }
}
