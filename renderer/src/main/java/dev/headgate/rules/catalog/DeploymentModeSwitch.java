package dev.headgate.rules.catalog;

import dev.headgate.change.DeployedState;
import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;

final class DeploymentModeSwitch implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "deployment-mode-switch",
                Level.ERROR,
                "0.1",
                "FlinkDeployment",
                "`mode` changes between `native`, which is the default, and `standalone`.",
                "The operator refuses it once it has deployed the object: \"Cannot switch from native kubernetes to standalone"
                        + " kubernetes cluster\".",
                "Put the old mode back, or create a FlinkDeployment of another name that starts from a savepoint of this one.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        Field mode = after.spec().child("mode");
        if (after.kind() == Kind.FLINK_DEPLOYMENT
                && before.isStandalone() != after.isStandalone()
                && !mode.isPlaceholder()
                && !before.spec().child("mode").isPlaceholder()
                && !new DeployedState(before).isMissing()) {
            String old = before.isStandalone() ? "standalone" : "native";
            report.error(
                    mode,
                    "mode changes from " + old + " to " + (after.isStandalone() ? "standalone" : "native")
                            + ", which the operator refuses",
                    "set mode to " + old
                            + ", or create a FlinkDeployment of another name from a savepoint of this one");
        }
    }
}
