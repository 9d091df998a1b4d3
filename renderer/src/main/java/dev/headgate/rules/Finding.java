package dev.headgate.rules;

import dev.headgate.manifest.Origin;
import java.util.List;

/**
 * One breach of one rule at one place.
 *
 * @param accepted the reason why it is accepted, or null
 * @param kind of the object, or null where a file is meant and not one object; so are namespace, name and environment
 * @param at a JSON pointer into the object or document, or null
 * @param from where the value comes from, newest first
 * @param others where the other values that had a part in it come from
 */
public record Finding(
        String rule,
        Severity severity,
        String accepted,
        String kind,
        String namespace,
        String name,
        String environment,
        String at,
        String message,
        List<Origin> from,
        List<Origin> others,
        String fix,
        String docs) {

    /** Whether it stops its target from being written. */
    public boolean isError() {
        return severity == Severity.ERROR && accepted == null;
    }
}
