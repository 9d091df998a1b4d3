package dev.headgate.render;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds objects that two targets of one cluster claim: Argo CD would let them fight. */
final class Uniqueness {
    /** What is rendered where a definition creates its account. */
    private static final Set<String> ACCOUNT = Set.of("ServiceAccount", "Role", "RoleBinding");

    private record Claim(RenderedTarget target, Manifest manifest) {}

    private Uniqueness() {}

    /** Adds a problem to both targets of each claim. */
    static void check(List<RenderedTarget> targets) {
        Map<String, Claim> claims = new HashMap<>();
        for (RenderedTarget target : targets) {
            for (Manifest manifest : target.manifests().values()) {
                // as text: cluster and namespace hold no line break, and a record's hash code would be linked at run
                // time
                String place = String.join(
                        "\n",
                        target.cluster(),
                        manifest.namespace().orElse(""),
                        manifest.key().group(),
                        manifest.key().toString());
                Claim first = claims.putIfAbsent(place, new Claim(target, manifest));
                if (first != null) {
                    report(first, new Claim(target, manifest));
                }
            }
        }
    }

    private static void report(Claim first, Claim second) {
        RenderedTarget one = first.target();
        RenderedTarget other = second.target();
        boolean unstated = one.cluster().isEmpty() && !one.environment().equals(other.environment());
        if (unstated) {
            // one cluster an environment is a usual layout: only its owner knows
            other.problems()
                    .warn(
                            "same-object-twice",
                            problem(
                                    first,
                                    second,
                                    "if these are two clusters, say so: 'cluster:' in environments/" + one.environment()
                                            + "/environment.yaml and environments/" + other.environment()
                                            + "/environment.yaml"));
        } else {
            Problem problem = problem(first, second, fix(first, second));
            one.problems().add(problem);
            other.problems().add(problem);
        }
    }

    private static String fix(Claim first, Claim second) {
        boolean account = ACCOUNT.contains(first.manifest().key().kind());
        if (!first.target().environment().equals(second.target().environment())) {
            return "give the environments different namespaces or clusters, or the object another name";
        }
        return account
                ? "give them different accounts, or let one create it and write 'serviceAccount: NAME' in the other"
                : "give one of the two another name, or keep it in one of the two";
    }

    private static Problem problem(Claim first, Claim second, String fix) {
        Position position = name(second.manifest()).position();
        String where = second.manifest()
                .namespace()
                .map(namespace -> " in namespace " + namespace)
                .orElse("");
        return new Problem(
                position,
                "/metadata/name",
                first.target().name() + " and " + second.target().name() + " both render "
                        + second.manifest().key() + where
                        + (first.target().cluster().isEmpty() ? "" : " for one cluster"),
                fix);
    }

    private static Value name(Manifest manifest) {
        return Pointer.ROOT.child("metadata").child("name").in(manifest.tree()).orElseThrow();
    }
}
