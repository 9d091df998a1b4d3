package dev.headgate.rules.catalog;

import dev.headgate.change.DeployedState;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;

final class SessionApplicationSwitch implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "session-application-switch",
                Level.ERROR,
                "0.1",
                "FlinkDeployment",
                "`job` is added to a session cluster, or taken away from an application.",
                "The operator refuses it once it has deployed the object: \"Cannot switch from session to job cluster\".",
                "Put it back as it was, and create a FlinkDeployment of another name.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        if (after.kind() == Kind.FLINK_DEPLOYMENT
                && before.hasJob() != after.hasJob()
                && !new DeployedState(before).isMissing()) {
            report.error(
                    after.job(),
                    after.hasJob()
                            ? "job is added to a session cluster, and the operator refuses to make an application of it"
                            : "job is removed from an application, and the operator refuses to make a session cluster of it",
                    after.hasJob()
                            ? "remove job, and create a FlinkDeployment of another name, or a FlinkSessionJob"
                            : "put job back, and create a FlinkDeployment of another name for sessions");
        }
    }
}
