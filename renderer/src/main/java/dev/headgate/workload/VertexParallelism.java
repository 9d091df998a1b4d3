package dev.headgate.workload;

import dev.headgate.field.Integers;
import dev.headgate.field.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parallelism that one vertex of a job is given, whatever the program says.
 *
 * @param vertex its id, as written; the whole entry where it isn't an id, a colon and a parallelism
 * @param parallelism as written, or null where the entry isn't that
 */
public record VertexParallelism(String vertex, String parallelism) {
    /** The option that lists them. */
    public static final String OPTION = "pipeline.jobvertex-parallelism-overrides";

    private static final int DIGITS = 32;

    /** All of them, as Flink takes the option's text apart; none where it is quoted, or written as YAML. */
    public static List<VertexParallelism> of(Option option) {
        List<VertexParallelism> all = new ArrayList<>();
        String text = option.text().trim();
        if (text.startsWith("{") || text.indexOf('\'') >= 0 || text.indexOf('"') >= 0) {
            return all;
        }
        for (int from = 0; from < text.length(); ) { // so that a comma may stand at the end
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            all.add(entry(text.substring(from, to).trim()));
            from = to + 1;
        }
        return all;
    }

    private static VertexParallelism entry(String text) {
        int colon = text.indexOf(':');
        boolean pair = colon > 0 && colon < text.length() - 1;
        return pair
                ? new VertexParallelism(
                        text.substring(0, colon).trim(),
                        text.substring(colon + 1).trim())
                : new VertexParallelism(text, null);
    }

    /** Whether a vertex may have this id at all. */
    public boolean isVertexId() {
        if (vertex.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (Character.digit(vertex.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The parallelism where it is a whole number. */
    public Optional<Long> number() {
        return parallelism == null ? Optional.empty() : Integers.parse(parallelism);
    }
}
