package dev.headgate.rules;

import dev.headgate.manifest.Origin;
import java.util.ArrayList;
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

    /** The same, of sources of which only the lines around it are kept. */
    public Finding excerpt() {
        return new Finding(
                rule,
                severity,
                accepted,
                kind,
                namespace,
                name,
                environment,
                at,
                message,
                excerpts(from),
                excerpts(others),
                fix,
                docs);
    }

    private static List<Origin> excerpts(List<Origin> origins) {
        List<Origin> excerpts = new ArrayList<>(origins.size());
        for (Origin origin : origins) {
            excerpts.add(origin.excerpt());
        }
        return excerpts;
    }

    /** Whether it stops its target from being written. */
    public boolean isError() {
        return severity == Severity.ERROR && accepted == null;
    }
}
