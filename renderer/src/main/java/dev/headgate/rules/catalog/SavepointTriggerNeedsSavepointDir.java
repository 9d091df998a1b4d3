package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class SavepointTriggerNeedsSavepointDir implements WorkloadRule {
    private static final String[] OPTIONS = {
        "kubernetes.operator.periodic.savepoint.interval",
        "kubernetes.operator.job.upgrade.last-state.max.allowed.checkpoint.age"
    };

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "savepoint-trigger-needs-savepoint-dir",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "Savepoints are asked for by `job.savepointTriggerNonce`, by"
                        + " `kubernetes.operator.periodic.savepoint.interval`, or for upgrades from a checkpoint older than"
                        + " `kubernetes.operator.job.upgrade.last-state.max.allowed.checkpoint.age`, and nothing says where they go.",
                "The operator refuses the object. The finding is a warning where the operator's own defaults aren't known.",
                "Set `execution.checkpointing.savepoint-dir`, or `state.savepoints.dir` with Flink below 1.20; or take away what"
                        + " asks for savepoints.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isOfApacheOperator()
                || !workload.hasJob()
                || SavepointUpgradeNeedsSavepointDir.applies(workload)
                || !SavepointDirectory.isMissing(workload)) {
            return;
        }
        Field nonce = workload.job().child("savepointTriggerNonce");
        if (nonce.isPresent()) {
            SavepointDirectory.report(workload, "savepointTriggerNonce ", List.of(nonce), report);
            return;
        }
        for (String name : OPTIONS) {
            Optional<Option> option = workload.options().get(name);
            if (option.isPresent() && !option.get().isDefault()) {
                SavepointDirectory.report(
                        workload, name + " ", List.of(option.get().field()), report);
                return;
            }
        }
    }
}
