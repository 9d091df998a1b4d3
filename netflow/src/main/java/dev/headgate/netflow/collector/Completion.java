package dev.headgate.netflow.collector;

import dev.headgate.netflow.flow.Dialect;
import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;

/** What only the whole line can say: the dialect, the family of its addresses, and the units of that dialect. */
final class Completion {
    /** Of a label without the four bits that follow it in a packet. */
    private static final long LABEL = (1 << 20) - 1;

    private Completion() {}

    /** The dialect of a line, where its names leave a choice the one that prints them most often. */
    static Dialect dialect(int dialects) {
        if ((dialects & Column.bit(Dialect.FORK)) != 0) {
            return Dialect.FORK;
        }
        return (dialects & Column.bit(Dialect.V2)) != 0 ? Dialect.V2 : Dialect.V1;
    }

    static void complete(Flow flow) throws RefusedException {
        flow.require(Field.TYPE);
        flow.unmap(Field.SAMPLER_ADDRESS);
        addresses(flow);
        milliseconds(flow, Field.START, Field.START_SECONDS);
        milliseconds(flow, Field.END, Field.END_SECONDS);
        if (flow.dialect() != Dialect.FORK) {
            labels(flow);
        }
    }

    private static void addresses(Flow flow) throws RefusedException {
        if (!flow.has(Field.ETYPE) && flow.has(Field.SRC_ADDRESS)) {
            Family family = flow.family(Field.SRC_ADDRESS);
            if (family != Family.NONE) {
                flow.set(Field.ETYPE, Flow.USUAL_NAME, family.etype());
            }
        }
        flow.require(Field.ETYPE);
        if (flow.family() == Family.IPV4) {
            flow.unmap(Field.SRC_ADDRESS);
            flow.unmap(Field.DST_ADDRESS);
            flow.unmap(Field.NEXT_HOP);
            flow.unmap(Field.BGP_NEXT_HOP);
        }
        require(flow, Field.SRC_ADDRESS);
        require(flow, Field.DST_ADDRESS);
    }

    private static void require(Flow flow, Field field) throws RefusedException {
        flow.require(field);
        if (flow.family(field) == Family.NONE) {
            throw flow.refusal(Reason.BAD_ADDRESS, field, "the address is empty");
        }
        if (flow.family(field) != flow.family()) {
            throw flow.refusal(
                    Reason.ADDRESS_FAMILY_MISMATCH,
                    field,
                    flow.family() == Family.IPV4
                            ? "an IPv6 address in an IPv4 flow"
                            : "an IPv4 address in an IPv6 flow");
        }
    }

    /** Seconds count where there are no milliseconds; a collector that fills no milliseconds in writes 0. */
    private static void milliseconds(Flow flow, Field field, Field inSeconds) throws RefusedException {
        if (!flow.has(inSeconds) || flow.has(field) && flow.number(field) != 0) {
            return;
        }
        long seconds = flow.number(inSeconds);
        if (Long.compareUnsigned(seconds, Long.divideUnsigned(-1L, 1000)) > 0) {
            throw flow.refusal(Reason.OUT_OF_RANGE, inSeconds, Long.toUnsignedString(seconds));
        }
        flow.set(field, flow.saidAs(inSeconds), seconds * 1000);
    }

    /** The model has what stood in the packet, of which these dialects keep the upper 20 bits. */
    private static void labels(Flow flow) throws RefusedException {
        for (int i = 0; i < Field.LABELS; i++) {
            Field field = Field.label(i);
            if (flow.has(field)) {
                long label = flow.number(field);
                if (label < 0 || label > LABEL) {
                    throw flow.refusal(Reason.OUT_OF_RANGE, field, Long.toUnsignedString(label));
                }
                flow.set(field, flow.saidAs(field), label << 4);
            }
        }
    }
}
