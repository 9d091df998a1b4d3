package dev.headgate.change;

import dev.headgate.field.Field;
import dev.headgate.workload.Kind;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;
import java.util.Optional;
import java.util.Set;

/** What the status of an object says about its state, where the object comes from a cluster; files have no status. */
public final class DeployedState {
    /** The states of a FlinkCluster's job in which Flink has not had it. */
    private static final Set<String> NOT_SUBMITTED = Set.of("Pending", "Deploying", "DeployFailed");

    private final Workload workload;
    private final Field status;

    public DeployedState(Workload workload) {
        this.workload = workload;
        status = Field.of(workload.manifest()).child("status");
    }

    /** Whether the operator has seen the object and not deployed it yet, so that there is no state. */
    public boolean isMissing() {
        if (workload.kind() == Kind.FLINK_CLUSTER) {
            Field job = status.child("components", "job");
            return job.child("id").text().orElse("").isEmpty()
                    && NOT_SUBMITTED.contains(job.child("state").text().orElse(""));
        }
        return status.child("reconciliationStatus").isPresent()
                && lastReconciled().isEmpty();
    }

    /** The mode in which the job was suspended; empty where the status doesn't say that it was. */
    public Optional<UpgradeMode> suspendedBy() {
        Optional<String> spec = lastReconciled();
        if (spec.isEmpty() || !says(spec.get(), "state", "suspended")) {
            return Optional.empty();
        }
        for (UpgradeMode mode : UpgradeMode.values()) {
            if (says(spec.get(), "upgradeMode", mode.word())) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** The spec as JSON text, which the operator writes without blanks. */
    private Optional<String> lastReconciled() {
        Optional<String> spec =
                status.child("reconciliationStatus", "lastReconciledSpec").text();
        return spec.isPresent() && spec.get().isBlank() ? Optional.empty() : spec;
    }

    private static boolean says(String spec, String name, String word) {
        return spec.contains("\"" + name + "\":\"" + word + "\"");
    }
}
