package dev.headgate.workload;

import dev.headgate.field.Field;
import java.util.List;

/**
 * A number that takes effect, and all the fields that it comes from.
 *
 * @param value the number
 * @param certain whether nothing that can't be seen here, such as an option that the operator's installation adds, changes it
 * @param fields the first is where it would be changed
 */
public record Amount(long value, boolean certain, List<Field> fields) {
    public Amount {
        fields = List.copyOf(fields);
    }

    /** A number for certain. */
    public Amount(long value, List<Field> fields) {
        this(value, true, fields);
    }

    static Amount of(long value, Field... fields) {
        return new Amount(value, true, List.of(fields));
    }

    /** What is assumed where nothing is said; certain only where everything that could say it is known. */
    static Amount assumed(long value, boolean certain, Field field) {
        return new Amount(value, certain, List.of(field));
    }

    /** Where it would be changed. */
    public Field field() {
        return fields.get(0);
    }
}
