package dev.headgate.netflow.collector;

import dev.headgate.netflow.flow.Dialect;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.json.Spelling;

/**
 * A name that a collector gives to a field.
 *
 * @param spelling the name, prepared for comparing
 * @param index its own among all columns, from 1 on
 * @param slot the same for all names of one field, so that a line can't say it twice
 * @param field what is read; null where nothing is
 * @param dialects which dialects use the name, as bits
 */
record Column(String name, Spelling spelling, int index, int slot, Field field, Reading reading, int dialects) {
    /** All dialects. */
    static final int ANY = bit(Dialect.FORK) | bit(Dialect.V1) | bit(Dialect.V2);

    /** Whether a mapping file may choose how the value is written: with the names of GoFlow2 2.x. */
    boolean rendered() {
        return (dialects & bit(Dialect.V2)) != 0;
    }

    static int bit(Dialect dialect) {
        return 1 << dialect.ordinal();
    }
}
