package dev.headgate.workload;

import java.util.Optional;

/** How a workload keeps and restores its state. */
public final class State {
    private final Workload workload;

    State(Workload workload) {
        this.workload = workload;
    }

    /** The upgrade mode in effect, stateless where none is stated; empty where it can't be told, or no job is run by the operator. */
    public Optional<UpgradeMode> upgradeMode() {
        if (!workload.kind().isOfApacheOperator() || !workload.hasJob()) {
            return Optional.empty();
        }
        Field field = upgradeModeField();
        if (field.isAbsent()) {
            return Optional.of(UpgradeMode.STATELESS);
        }
        for (UpgradeMode mode : UpgradeMode.values()) {
            if (field.is(mode.word())) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** Where the upgrade mode stands, or would. */
    public Field upgradeModeField() {
        return workload.job().child("upgradeMode");
    }

    /** Whether state is meant to survive an upgrade: false also where that can't be told. */
    public boolean isStateful() {
        if (workload.kind() == Kind.FLINK_CLUSTER) {
            return workload.job().child("savepointsDir").isPresent();
        }
        Optional<UpgradeMode> mode = upgradeMode();
        return mode.isPresent() && mode.get().isStateful();
    }

    /** Whether the options tell where checkpoints go, by a name that the workload's Flink knows. */
    public Optional<Option> checkpointDirectory() {
        return workload.options().get("execution.checkpointing.dir");
    }

    /** Likewise for savepoints. */
    public Optional<Option> savepointDirectory() {
        return workload.options().get("execution.checkpointing.savepoint-dir");
    }

    /** Whether high availability is switched on, by whatever name; also where its value is still to be filled in. */
    public boolean isHighlyAvailable() {
        Optional<Option> type = workload.options().get("high-availability.type");
        return type.isPresent()
                && !type.get().says("NONE")
                && !type.get().text().isBlank();
    }
}
