package dev.headgate.rules;

import dev.headgate.manifest.Manifest;
import dev.headgate.workload.Workload;
import java.util.Optional;

/** A rule about what a change does to a workload of Flink; it isn't asked about other objects. */
public interface WorkloadChangeRule extends ChangeRule {
    void check(Workload before, Workload after, Context context, Reporter report);

    @Override
    default void check(Manifest before, Manifest after, Context context, Reporter report) {
        Optional<Workload> old = context.workload(before);
        Optional<Workload> changed = context.workload(after);
        if (old.isPresent() && changed.isPresent()) {
            check(old.get(), changed.get(), context, report);
        }
    }
}
