package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;

/** Objects of a known kind that other rules hold for: Amazon EMR's FlinkDeployment, and the operator's own canaries. */
public final class Dialects {
    private Dialects() {}

    /** Whether the operator only uses the object to see whether it lives; it checks nothing of it. */
    public static boolean isCanary(Manifest manifest) {
        return Field.of(manifest)
                .child("metadata", "labels", "flink.apache.org/canary")
                .isTrue();
    }

    /** Whether the spec is Amazon EMR's, whose operator fills in what another one requires. */
    public static boolean isAmazonEmr(Field spec) {
        return spec.child("emrReleaseLabel").isPresent()
                || spec.child("executionRoleArn").isPresent();
    }
}
