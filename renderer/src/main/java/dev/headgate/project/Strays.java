package dev.headgate.project;

import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.List;

/** Files that look as if somebody read them, and that nobody reads. */
public final class Strays {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".jsonnet");

    private Strays() {}

    /** Reports the entry if it looks like a manifest; a README or the like may lie anywhere. */
    public static void refuse(Entry entry, String fix, Problems problems) {
        if (ENDINGS.stream().anyMatch(entry.name()::endsWith)) {
            problems.add(new Problem(Position.ofPath(entry.path()), null, "nothing reads this file", fix));
        }
    }
}
