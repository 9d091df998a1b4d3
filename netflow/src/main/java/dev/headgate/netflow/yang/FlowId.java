package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;

/**
 * The key of a record: the hash code that a list of its addresses, ports and protocol had in the first driver, which others may
 * have stored. Two flows between the same ports have the same one.
 */
final class FlowId {
    private static final int PRIME = 31;

    private FlowId() {}

    static int of(Flow flow, Document scratch) throws RefusedException {
        flow.require(Field.SRC_PORT);
        flow.require(Field.DST_PORT);
        flow.require(Field.PROTOCOL);
        int hash = 1;
        hash = PRIME * hash + address(flow, Field.SRC_ADDRESS, scratch);
        hash = PRIME * hash + port(flow, Field.SRC_PORT);
        hash = PRIME * hash + address(flow, Field.DST_ADDRESS, scratch);
        hash = PRIME * hash + port(flow, Field.DST_PORT);
        hash = PRIME * hash + (int) flow.number(Field.PROTOCOL);
        return PRIME + hash;
    }

    private static int address(Flow flow, Field field, Document scratch) {
        if (flow.family(field) == Family.IPV4) {
            return wrapped(Octets.hash(flow.number(field)));
        }
        int from = scratch.size();
        AddressText.write(flow, field, scratch);
        int hash = scratch.hash(from);
        scratch.truncate(from);
        return wrapped(hash);
    }

    private static int port(Flow flow, Field field) {
        return wrapped((short) flow.number(field));
    }

    /** The driver's values were wrapped in objects, whose hash code was never 0. */
    private static int wrapped(int hash) {
        return hash == 0 ? PRIME : hash;
    }
}
