package dev.headgate.given;

import dev.headgate.kinds.Kinds;
import dev.headgate.manifest.ObjectKey;
import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells once of each kind that its fields aren't looked at. */
final class UnknownKinds {
    /** Its rules need no type: they read what its operator reads. */
    private static final String SPOTIFY = "flinkoperator.k8s.io";

    private final Kinds kinds;
    private final Set<String> told = new HashSet<>();

    UnknownKinds(Kinds kinds) {
        this.kinds = kinds;
    }

    void warn(Scalar kind, String apiVersion, Optional<String> operatorVersion, Problems problems) {
        String group = ObjectKey.groupOf(apiVersion);
        String name = kind.text();
        if (group.equals(SPOTIFY) && name.equals("FlinkCluster") || !told.add(apiVersion + " " + name)) {
            return;
        }
        List<String> known = kinds.kindsOf(group);
        Optional<String> other = kinds.apiVersionOf(group, name);
        Optional<String> near = known.contains(name) ? Optional.empty() : Nearest.to(name, known);
        String what = "nothing is known about " + name + " of " + apiVersion + ": its fields aren't looked at";
        String fix = "make sure that apiVersion and kind are right";
        if (operatorVersion.isPresent() && group.equals("flink.apache.org") && known.contains(name)) {
            what = "operator " + operatorVersion.get() + " has no " + name + " of " + apiVersion;
            fix = "state the operator's version in the settings, or upgrade the operator";
        } else if (other.isPresent() && !other.get().equals(apiVersion)) {
            fix = "Kubernetes 1.34 has it as " + other.get();
        } else if (near.isPresent()) {
            fix = "did you mean " + near.get() + "?";
        }
        problems.warn("unknown-kind", new Problem(kind.position(), "/kind", what, fix));
    }
}
