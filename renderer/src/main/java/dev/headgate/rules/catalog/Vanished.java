package dev.headgate.rules.catalog;

import dev.headgate.change.Identity;
import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import dev.headgate.rules.Context;
import dev.headgate.rules.ManifestSet;
import dev.headgate.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A job that keeps its state and vanishes from the set.
 *
 * @param successor the new one that seems to be the same application; empty if there is none
 * @param changed what tells the new one from the old one; empty if there is none
 */
record Vanished(Workload job, Optional<Workload> successor, Optional<Field> changed) {
    static List<Vanished> of(ManifestSet all, Context context) {
        List<Vanished> vanished = new ArrayList<>();
        for (Manifest gone : all.removed()) {
            Optional<Workload> job = context.workload(gone);
            if (job.isPresent() && job.get().hasJob() && job.get().state().isStateful() && !remains(gone, all)) {
                vanished.add(of(job.get(), all, context));
            }
        }
        return vanished;
    }

    private static Vanished of(Workload job, ManifestSet all, Context context) {
        for (Manifest added : all.added()) {
            Optional<Workload> appeared = context.workload(added);
            Optional<Field> changed = appeared.isPresent() && appeared.get().hasJob()
                    ? Identity.changed(job, appeared.get())
                    : Optional.empty();
            if (changed.isPresent()) {
                return new Vanished(job, appeared, changed);
            }
        }
        return new Vanished(job, Optional.empty(), Optional.empty());
    }

    private static boolean remains(Manifest gone, ManifestSet all) {
        for (Manifest manifest : all.manifests()) {
            if (Identity.same(gone, manifest)) {
                return true;
            }
        }
        return false;
    }
}
