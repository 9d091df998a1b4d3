package dev.headgate.workload;

import dev.headgate.field.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * The slots of a cluster whose TaskManagers are counted beforehand.
 *
 * @param taskManagers how many there are, or may become
 * @param slots of each of them
 * @param scaled whether an autoscaler changes the number of TaskManagers, so that theirs is the most that it makes of them
 */
public record FixedSlots(Amount taskManagers, Amount slots, boolean scaled) {
    public long total() {
        return taskManagers.value() * slots.value();
    }

    /** Whether both numbers are certain. */
    public boolean certain() {
        return taskManagers.certain() && slots.certain();
    }

    /** Every field that has a part in it. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>(taskManagers.fields());
        fields.addAll(slots.fields());
        return fields;
    }
}
