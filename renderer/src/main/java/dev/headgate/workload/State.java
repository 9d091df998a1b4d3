package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.field.NamedField;
import dev.headgate.field.Option;
import dev.headgate.standalone.StandaloneProcess;
import java.util.Optional;

/** How a workload keeps and restores its state. */
public final class State {
    private static final String IGNORE_UNCLAIMED = "execution.state-recovery.ignore-unclaimed-state";

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

    /** Whether this is the upgrade mode. */
    public boolean upgrades(UpgradeMode mode) {
        Optional<UpgradeMode> own = upgradeMode();
        return own.isPresent() && own.get() == mode;
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

    /** Whether the job is meant to stand still. */
    public boolean isSuspended() {
        return workload.job().child("state").is("suspended");
    }

    /** Whether the options tell where checkpoints go, by a name that the workload's Flink knows. */
    public Optional<Option> checkpointDirectory() {
        return workload.options().get("execution.checkpointing.dir");
    }

    /** Likewise for savepoints. */
    public Optional<Option> savepointDirectory() {
        return workload.options().get("execution.checkpointing.savepoint-dir");
    }

    /** The directory that the manifest itself names for checkpoints or savepoints: its author thought of state. */
    public Optional<Option> ownDirectory() {
        Optional<Option> directory = checkpointDirectory();
        if (directory.isEmpty() || directory.get().isDefault()) {
            directory = savepointDirectory();
        }
        return directory.isPresent()
                        && !directory.get().isDefault()
                        && !directory.get().text().isBlank()
                ? directory
                : Optional.empty();
    }

    /** Where the path of the savepoint that the job starts from stands, or would. */
    public NamedField initialSavepoint() {
        if (workload.process().isPresent()) {
            return initialSavepoint(workload.process().get());
        }
        return NamedField.of(
                workload.job().child(workload.kind() == Kind.FLINK_CLUSTER ? "fromSavepoint" : "initialSavepointPath"));
    }

    private static NamedField initialSavepoint(StandaloneProcess process) {
        Field place = process.container().child("args");
        NamedField absent = new NamedField("--fromSavepoint", new Field(place.at(), null, place.nearest()));
        return process.options().value("--fromSavepoint", "-s").orElse(absent);
    }

    /** Whether the job starts from a savepoint that the manifest names. */
    public boolean startsFromSavepoint() {
        return !initialSavepoint().field().text().orElse("").isBlank()
                || workload.process().isPresent() && workload.options().has("execution.state-recovery.path");
    }

    /** What lets the job start although a part of its state belongs to no operator; empty where nothing does. */
    public Optional<NamedField> skipsUnmatchedState() {
        Field flag = workload.job().child("allowNonRestoredState");
        if (flag.isPresent()) {
            return flag.isTrue() ? Optional.of(NamedField.of(flag)) : Optional.empty();
        }
        Optional<NamedField> argument = workload.process().isPresent()
                ? workload.process().get().options().flag("--allowNonRestoredState", "-n")
                : Optional.empty();
        Optional<Option> option = workload.options().get(IGNORE_UNCLAIMED);
        boolean on =
                option.isPresent() && !option.get().isDefault() && option.get().says("true");
        return argument.isEmpty() && on
                ? Optional.of(new NamedField(option.get().name(), option.get().field()))
                : argument;
    }

    /** Whether high availability is switched on, by whatever name; also where its value is still to be filled in. */
    public boolean isHighlyAvailable() {
        Optional<Option> type = workload.options().get("high-availability.type");
        return type.isPresent()
                && !type.get().says("NONE")
                && !type.get().text().isBlank();
    }
}
