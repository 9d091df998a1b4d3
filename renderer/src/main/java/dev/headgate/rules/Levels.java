package dev.headgate.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much each rule counts in one place, as settings decided.
 *
 * @param chosen by the name of the rule; a rule that isn't named keeps its own level
 * @param locked rules that nobody further down may lower or accept
 */
public record Levels(Map<String, Level> chosen, Set<String> locked) {
    /** Where nobody decided anything. */
    public static final Levels DEFAULT = new Levels(Map.of(), Set.of());

    public Levels {
        chosen = Map.copyOf(chosen);
        locked = Set.copyOf(locked);
    }

    /** These with others over them; a locked rule can only be raised. */
    public Levels with(Map<String, Level> over) {
        Map<String, Level> levels = new HashMap<>(chosen);
        for (Map.Entry<String, Level> entry : over.entrySet()) {
            Level known = levels.get(entry.getKey());
            boolean raised = entry.getValue() == Level.ERROR
                    || known != null && !entry.getValue().isBelow(known);
            if (raised || !locked.contains(entry.getKey())) {
                levels.put(entry.getKey(), entry.getValue());
            }
        }
        return new Levels(levels, locked);
    }
}
