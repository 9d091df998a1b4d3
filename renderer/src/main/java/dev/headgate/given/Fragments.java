package dev.headgate.given;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.workload.Dialects;

/** Recognises a Flink object that lacks nearly everything: it may be a patch, and what it lacks is then not its fault. */
final class Fragments {
    private Fragments() {}

    /** Whether it looks like one, which is then told. */
    static boolean warn(Manifest manifest, Problems doubts) {
        Field spec = Field.of(manifest).child("spec");
        boolean fragment = manifest.key().group().equals("flink.apache.org")
                && manifest.key().kind().equals("FlinkDeployment")
                && spec.child("flinkVersion").isAbsent()
                && spec.child("serviceAccount").isAbsent()
                && (spec.child("jobManager", "resource").isAbsent()
                        || spec.child("taskManager", "resource").isAbsent())
                && !isComplete(spec)
                && !Dialects.isAmazonEmr(spec)
                && !Dialects.isCanary(manifest);
        if (fragment) {
            doubts.warn(
                    "kustomize-fragment",
                    new Problem(
                            manifest.tree().position(),
                            "/spec",
                            "flinkVersion, serviceAccount and resources are missing, as in a patch for kustomize:"
                                    + " no rule judges it",
                            "if it is a patch, check what kustomize builds: kustomize build FOLDER | headgate check -;"
                                    + " if it is none, add them"));
        }
        return fragment;
    }

    /** A patch changes one thing or another, and leaves to its base what everything hangs on. */
    private static boolean isComplete(Field spec) {
        return spec.child("image").isPresent()
                && spec.child("job", "jarURI").isPresent()
                && spec.child("job", "parallelism").isPresent()
                && spec.child("job", "upgradeMode").isPresent();
    }
}
