package dev.headgate.workload;

import java.util.List;

/**
 * A number that takes effect, and all the fields that it comes from.
 *
 * @param value the number
 * @param fields the first is where it would be changed
 */
public record Amount(long value, List<Field> fields) {
    static Amount of(long value, Field... fields) {
        return new Amount(value, List.of(fields));
    }

    /** Where it would be changed. */
    public Field field() {
        return fields.get(0);
    }
}
