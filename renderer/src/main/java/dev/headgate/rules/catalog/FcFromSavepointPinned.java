package dev.headgate.rules.catalog;

import dev.headgate.change.DeployedState;
import dev.headgate.change.SpecChange;
import dev.headgate.change.SpecChanges;
import dev.headgate.change.SpecDiff;
import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class FcFromSavepointPinned implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "fc-from-savepoint-pinned",
                Level.WARNING,
                "0.1",
                "FlinkCluster",
                "The spec of a job changes in a way that starts it anew, and `job.fromSavepoint` stays as it was.",
                "The operator takes no savepoint, stops the job and starts it from the savepoint that the path names,"
                        + " with each such change. Whatever the job did since that was taken is lost or done again, unless high"
                        + " availability has Flink find a newer checkpoint of it. Before 0.4.2, another number of TaskManagers"
                        + " was such a change, too.",
                "Remove `job.fromSavepoint` together with the next change: the operator then takes a savepoint and"
                        + " goes on from that. With `job.takeSavepointOnUpdate: false`, set it to the newest savepoint. Accept"
                        + " the finding where going back is meant.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        Field savepoint = after.state().initialSavepoint().field();
        if (after.kind() != Kind.FLINK_CLUSTER
                || !after.state().startsFromSavepoint()
                || savepoint.isPlaceholder()
                || !before.state()
                        .initialSavepoint()
                        .field()
                        .is(savepoint.text().orElse(""))
                || FcUpdateWithoutSavepointsDir.refuses(before)
                || new DeployedState(before).isMissing()) {
            return;
        }
        Optional<SpecChange> change = SpecChanges.of(before, after).strongest();
        if (change.isPresent() && change.get().diff() == SpecDiff.UPGRADE) {
            report.warning(
                    savepoint,
                    "fromSavepoint still names " + savepoint.text().orElse("") + ", and with the change of "
                            + change.get().name(after)
                            + " the operator starts the job from it again, without taking a savepoint: what the job did"
                            + " since is lost or done again",
                    "remove job.fromSavepoint together with this change, or set it to the newest savepoint",
                    change.get().after());
        }
    }
}
