package dev.headgate.netflow.collector;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import dev.headgate.netflow.json.JsonScanner;
import dev.headgate.netflow.json.NotAnObjectException;
import dev.headgate.netflow.text.DateReader;

/** Reads the value of one field into the flow. A value that it refuses may not be read to its end. */
final class ValueReader {
    private final JsonScanner json;
    private final Flow flow;
    private final AddressValues addresses;
    private final DateReader date = new DateReader();

    ValueReader(JsonScanner json, Flow flow) {
        this.json = json;
        this.flow = flow;
        addresses = new AddressValues(json, flow);
    }

    void read(Column column) throws NotAnObjectException, RefusedException {
        Reading reading = column.reading();
        if ((reading == Reading.NUMBER || reading == Reading.NOTHING) && json.plainNumber()) {
            if (reading == Reading.NUMBER) {
                flow.set(column.field(), column.index(), json.number());
            }
            return;
        }
        if (reading == Reading.NOTHING) {
            json.skip();
            return;
        }
        int kind = json.value();
        switch (reading) {
            case NUMBER -> flow.set(column.field(), column.index(), Tokens.unsigned(kind, json, column));
            case NANOSECONDS -> flow.set(column.field(), column.index(), nanoseconds(kind, column));
            case TYPE -> type(kind, column);
            case ETYPE -> etype(kind, column);
            case PROTOCOL -> protocol(kind, column);
            case ADDRESS -> addresses.address(kind, column);
            case BYTES -> addresses.bytes(kind, column);
            case ADDRESSES -> addresses.addresses(kind, column);
            case MAC -> addresses.mac(kind, column);
            case MASK -> addresses.mask(kind, column);
            case PREFIX -> addresses.prefix(kind, column);
            case LABELS -> labels(kind, column);
            case RAW -> throw raw(column);
            case NOTHING -> throw new IllegalStateException("never read");
        }
    }

    /** In the unit of the field: seconds for when a packet was received, else milliseconds. */
    private long nanoseconds(int kind, Column column) throws RefusedException {
        if (kind != JsonScanner.TEXT) {
            return fromNanoseconds(Tokens.unsigned(kind, json, column), column.field());
        }
        if (!date.read(json.text().bytes(), json.text().from(), json.text().to())) {
            throw Tokens.refused(Reason.BAD_TIME, json, column);
        }
        return ofDate(date, column.field());
    }

    /** The last date in the unit of the field. */
    static long ofDate(DateReader date, Field field) {
        return field == Field.TIME_RECEIVED ? date.seconds() : date.seconds() * 1000 + date.nanos() / 1_000_000;
    }

    /** Nanoseconds in the unit of the field. */
    static long fromNanoseconds(long number, Field field) {
        // by constants: those are no divisions for the processor
        return field == Field.TIME_RECEIVED
                ? Long.divideUnsigned(number, 1_000_000_000)
                : Long.divideUnsigned(number, 1_000_000);
    }

    private void type(int kind, Column column) throws RefusedException {
        int known;
        if (!column.rendered() || kind == JsonScanner.TEXT) {
            Tokens.needText(kind, json, column);
            known = Names.type(json);
        } else {
            known = Names.type(Tokens.unsigned(kind, json, column)) ? 1 : 0;
        }
        if (known < 0) {
            throw raw(column);
        }
        if (known == 0) {
            throw Tokens.refused(Reason.UNSUPPORTED_TYPE, json, column);
        }
        flow.set(column.field(), column.index(), 0);
    }

    private void etype(int kind, Column column) throws RefusedException {
        long value = Tokens.isName(kind, column) ? Names.etype(json) : Tokens.unsigned(kind, json, column);
        if (value != Family.IPV4.etype() && value != Family.IPV6.etype()) {
            throw Tokens.refused(Reason.UNSUPPORTED_ETYPE, json, column);
        }
        flow.set(column.field(), column.index(), value);
    }

    private void protocol(int kind, Column column) throws RefusedException {
        boolean named = Tokens.isName(kind, column);
        long value = named ? Names.protocol(json) : Tokens.unsigned(kind, json, column);
        if (named && value < 0) {
            throw Tokens.refused(Reason.UNSUPPORTED_PROTOCOL, json, column);
        }
        flow.set(column.field(), column.index(), value);
    }

    private void labels(int kind, Column column) throws NotAnObjectException, RefusedException {
        Tokens.needList(kind, json, column);
        for (int i = 0; json.nextElement(); i++) {
            long label = Tokens.unsigned(json.value(), json, column);
            if (i < Field.LABELS) {
                flow.set(Field.label(i), column.index(), label);
            }
        }
    }

    private static RefusedException raw(Column column) {
        return new RefusedException(
                Reason.UNSUPPORTED_FORMAT, column.name(), "this is raw output of the collector, which has no flows");
    }
}
