package dev.headgate.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parallelism that one vertex of a job is given, whatever the program says.
 *
 * @param vertex its id, as written; the whole entry where it has no colon
 * @param parallelism as written, or null where the entry has no colon
 */
public record VertexParallelism(String vertex, String parallelism) {
    /** The option that lists them. */
    public static final String OPTION = "pipeline.jobvertex-parallelism-overrides";

    private static final int DIGITS = 32;

    /** All of them, as Flink takes the option's text apart. */
    public static List<VertexParallelism> of(Option option) {
        List<VertexParallelism> all = new ArrayList<>();
        String text = option.text();
        for (int from = 0; from < text.length(); ) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            String entry = text.substring(from, to).trim();
            int colon = entry.indexOf(':');
            if (!entry.isEmpty()) {
                all.add(
                        colon < 0
                                ? new VertexParallelism(entry, null)
                                : new VertexParallelism(
                                        unquoted(entry.substring(0, colon)), unquoted(entry.substring(colon + 1))));
            }
            from = to + 1;
        }
        return all;
    }

    private static String unquoted(String text) {
        String word = text.trim();
        boolean quoted = word.length() > 1
                && (word.charAt(0) == '\'' || word.charAt(0) == '"')
                && word.charAt(0) == word.charAt(word.length() - 1);
        return quoted ? word.substring(1, word.length() - 1) : word;
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
