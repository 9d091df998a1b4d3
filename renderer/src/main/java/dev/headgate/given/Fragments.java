package dev.headgate.given;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.workload.Dialects;

/** Says of a Flink object that lacks nearly everything that it may be a patch: what is then found in it is not its fault. */
final class Fragments {
    private Fragments() {}

    static void warn(Manifest manifest, Problems doubts) {
        Field spec = Field.of(manifest).child("spec");
        boolean fragment = manifest.key().group().equals("flink.apache.org")
                && manifest.key().kind().equals("FlinkDeployment")
                && spec.child("flinkVersion").isAbsent()
                && spec.child("serviceAccount").isAbsent()
                && (spec.child("jobManager", "resource").isAbsent()
                        || spec.child("taskManager", "resource").isAbsent())
                && !Dialects.isAmazonEmr(spec)
                && !Dialects.isCanary(manifest);
        if (fragment) {
            doubts.warn(
                    "kustomize-fragment",
                    new Problem(
                            manifest.tree().position(),
                            "/spec",
                            "flinkVersion, serviceAccount and resources are missing, as in a patch for kustomize:"
                                    + " it is judged as it stands",
                            "if it is a patch, check what kustomize builds: kustomize build FOLDER | headgate check -"));
        }
    }
}
