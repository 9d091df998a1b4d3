package dev.headgate.rules;

import dev.headgate.manifest.Manifest;
import dev.headgate.workload.Workload;
import java.util.Optional;

/** A rule about what an object makes Flink run; it isn't asked about other objects. */
public interface WorkloadRule extends ManifestRule {
    void check(Workload workload, Context context, Reporter report);

    @Override
    default void check(Manifest manifest, Context context, Reporter report) {
        Optional<Workload> workload = context.workload(manifest);
        if (workload.isPresent()) {
            check(workload.get(), context, report);
        }
    }
}
