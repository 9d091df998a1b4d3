package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.flink.OptionNames;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class StatefulUpgradeNeedsCheckpointDir implements WorkloadRule {
    private static final String OPTION = "execution.checkpointing.dir";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "stateful-upgrade-needs-checkpoint-dir",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`job.upgradeMode` is `savepoint` or `last-state`, and no option that the Flink version knows says where"
                        + " checkpoints go.",
                "The operator refuses the object, in savepoint mode too, since it falls back to the last checkpoint where no"
                        + " savepoint can be taken. It reads the option's new name for every version: with Flink below 1.20 it then"
                        + " accepts `execution.checkpointing.dir`, but the cluster ignores it and keeps checkpoints in the memory of the"
                        + " JobManager. The finding is a warning where the operator's own defaults aren't known.",
                "Set `execution.checkpointing.dir`, or `state.checkpoints.dir` with Flink below 1.20.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isOfApacheOperator()
                || !workload.state().isStateful()
                || !StateDirectories.canBeTold(workload)) {
            return;
        }
        Optional<Option> directory = workload.state().checkpointDirectory();
        if (directory.isPresent() && !directory.get().text().isBlank()) {
            return;
        }
        Field mode = workload.state().upgradeModeField();
        String name = StateDirectories.name(workload, OPTION);
        for (Option unknown : workload.options().written(OPTION)) {
            if (directory.isEmpty()
                    && !unknown.text().isBlank()
                    && workload.version().isPresent()) {
                report.report(
                        workload.state().upgrades(UpgradeMode.LAST_STATE) ? Severity.ERROR : Severity.WARNING,
                        unknown.field(),
                        "Flink " + workload.version().get() + " doesn't know " + unknown.name()
                                + ", so that checkpoints stay in"
                                + " the JobManager's memory while upgradeMode "
                                + mode.text().orElse("")
                                + " needs them to be kept",
                        "write " + OptionNames.in(workload.version().get(), OPTION) + ": " + unknown.text(),
                        List.of(mode));
                return;
            }
        }
        report.report(
                StateDirectories.severity(workload),
                StateDirectories.field(workload, directory, name),
                "upgradeMode " + mode.text().orElse("") + " needs " + name + ", which is "
                        + StateDirectories.lack(workload, directory),
                "set " + name + " to a folder that outlives pods, such as s3://BUCKET/checkpoints",
                List.of(mode));
    }
}
