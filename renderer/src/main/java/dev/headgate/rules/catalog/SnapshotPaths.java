package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.NamedField;
import dev.headgate.manifest.Manifest;
import dev.headgate.rules.Context;
import dev.headgate.workload.Workload;
import java.util.Optional;

/** Where manifests of all kinds name a savepoint. */
final class SnapshotPaths {
    private SnapshotPaths() {}

    /** The field of the path; empty where the object names none, or it is blank or still to be filled in. */
    static Optional<NamedField> of(Manifest manifest, Context context) {
        if (isSnapshot(manifest)) {
            Field path = Field.of(manifest).child("spec", "savepoint", "path");
            return known(new NamedField(path.name(), path));
        }
        Optional<Workload> workload = context.workload(manifest);
        return workload.isPresent() ? known(workload.get().state().initialSavepoint()) : Optional.empty();
    }

    static boolean isSnapshot(Manifest manifest) {
        return manifest.key().kind().equals("FlinkStateSnapshot")
                && manifest.tree().text("apiVersion").orElse("").equals("flink.apache.org/v1beta1");
    }

    private static Optional<NamedField> known(NamedField path) {
        boolean unknown =
                path.field().text().orElse("").isBlank() || path.field().isPlaceholder();
        return unknown ? Optional.empty() : Optional.of(path);
    }
}
