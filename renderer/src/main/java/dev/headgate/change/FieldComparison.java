package dev.headgate.change;

import dev.headgate.field.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares fields of two states, and keeps those that differ. */
final class FieldComparison {
    private final List<SpecChange> changes = new ArrayList<>();

    /** Those that differ, in the order in which they were compared. */
    List<SpecChange> changes() {
        return changes;
    }

    void add(SpecChange change) {
        changes.add(change);
    }

    /** Compares one; an absent value equals what is absent or empty, and nothing else. */
    void compare(Field old, Field now, SpecDiff diff) {
        compare(old, now, null, diff);
    }

    /**
     * Compares one.
     *
     * @param standard what an absent value stands for, or null
     */
    void compare(Field old, Field now, String standard, SpecDiff diff) {
        if (!Sameness.same(old.value(), now.value(), standard)) {
            changes.add(new SpecChange(old, now, diff));
        }
    }

    /** The names of all members, in the order of the older state, the new ones behind. */
    static Set<String> names(Field old, Field now) {
        Set<String> names = new LinkedHashSet<>();
        for (Field member : old.members()) {
            names.add(member.name());
        }
        for (Field member : now.members()) {
            names.add(member.name());
        }
        return names;
    }
}
