package dev.headgate.project;

import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.List;

/** Files that look as if somebody read them, and that nobody reads. */
public final class Strays {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".jsonnet");

    private static final List<String> KUSTOMIZATION =
            List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private Strays() {}

    /** Reports the entry if it is a file of kustomize's; whether it is. */
    public static boolean refuseKustomization(Entry entry, Problems problems) {
        boolean kustomization = KUSTOMIZATION.contains(entry.name());
        if (kustomization) {
            problems.add(new Problem(
                    Position.ofPath(entry.path()),
                    null,
                    "a file for kustomize, which Headgate doesn't run",
                    "remove it: the layout says what it said (see 'Coming from kustomize' in the README)"));
        }
        return kustomization;
    }

    /** Reports the entry if it looks like a manifest; a README or the like may lie anywhere. */
    public static void refuse(Entry entry, String fix, Problems problems) {
        if (ENDINGS.stream().anyMatch(entry.name()::endsWith)) {
            problems.add(new Problem(Position.ofPath(entry.path()), null, "nothing reads this file", fix));
        }
    }
}
