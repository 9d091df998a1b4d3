package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.NamedField;
import dev.headgate.field.Option;
import dev.headgate.flink.state.SnapshotPath;
import dev.headgate.flink.state.StatePath;
import dev.headgate.manifest.Manifest;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.ManifestRule;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.workload.State;
import dev.headgate.workload.Workload;
import java.util.Objects;
import java.util.Optional;

final class SavepointPathNotASnapshot implements ManifestRule {
    private static final String FIX = "write the path of one snapshot: .../savepoint-1a2b3c-0123456789ab or .../chk-42";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "savepoint-path-not-a-snapshot",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster, FlinkStateSnapshot, standalone JobManager",
                "The path of a savepoint to start from leads to a folder that holds snapshots, and not to one of them.",
                "Flink looks for the file `_metadata` in the folder itself, and the job doesn't start: \"Cannot find meta data file"
                        + " '_metadata' in directory\".",
                "Write the path of one snapshot: a folder `savepoint-...`, or `chk-...` of a checkpoint.");
    }

    @Override
    public void check(Manifest manifest, Context context, Reporter report) {
        Optional<NamedField> path = SnapshotPaths.of(manifest, context);
        if (path.isEmpty() || SnapshotPaths.isSnapshot(manifest) && !exists(manifest)) {
            return;
        }
        StatePath snapshot = StatePath.parse(path.get().field().text().get().strip());
        SnapshotPath shape = SnapshotPath.of(snapshot);
        if (snapshot.isMalformed()) {
            return; // another rule speaks
        }
        if (shape.isNeverRestorable()) {
            report.warning(
                    path.get().field(),
                    path.get().name()
                            + (shape == SnapshotPath.JOB
                                    ? " ends in the id of a job, whose folder holds its checkpoints"
                                    : " ends in /" + snapshot.name() + ", which holds files that checkpoints share"),
                    FIX);
            return;
        }
        Optional<Workload> workload = context.workload(manifest);
        if (workload.isPresent()) {
            State state = workload.get().state();
            Field savepoints = workload.get().job().child("savepointsDir");
            directory(snapshot, path.get(), "savepointsDir", savepoints.text(), savepoints, report);
            option(snapshot, path.get(), state.savepointDirectory(), report);
            option(snapshot, path.get(), state.checkpointDirectory(), report);
        }
    }

    private static void option(StatePath path, NamedField field, Optional<Option> directory, Reporter report) {
        if (directory.isPresent()) {
            Option option = directory.get();
            directory(path, field, option.name(), Optional.of(option.text()), option.field(), report);
        }
    }

    private static void directory(
            StatePath path, NamedField field, String name, Optional<String> text, Field place, Reporter report) {
        if (text.isPresent() && samePlace(path, StatePath.parse(text.get()))) {
            report.warning(field.field(), field.name() + " is the folder of all snapshots, " + name, FIX, place);
        }
    }

    private static boolean samePlace(StatePath one, StatePath other) {
        return Objects.equals(one.scheme(), other.scheme())
                && Objects.equals(one.authority(), other.authority())
                && one.path().equals(other.path());
    }

    /** Otherwise the path of a snapshot says where it is to be put. */
    private static boolean exists(Manifest snapshot) {
        return Field.of(snapshot).child("spec", "savepoint", "alreadyExists").isTrue();
    }
}
