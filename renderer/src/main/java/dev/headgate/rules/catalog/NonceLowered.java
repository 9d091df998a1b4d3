package dev.headgate.rules.catalog;

import dev.headgate.change.Nonces;
import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class NonceLowered implements WorkloadChangeRule {
    private static final String[] NONCES = {"checkpointTriggerNonce", Nonces.RESTART, "savepointTriggerNonce"};

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "nonce-lowered",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`restartNonce`, `savepointTriggerNonce`, `checkpointTriggerNonce` or `savepointRedeployNonce` becomes smaller, as it"
                        + " does when a commit is reverted.",
                "The operator acts on a nonce that differs, whether it grew or not: the restart, redeployment or snapshot happens"
                        + " once more.",
                "Keep the number, or raise it where the action is meant.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        if (!after.kind().isOfApacheOperator()) {
            return;
        }
        for (String name : NONCES) {
            compare(name, before, after, report);
        }
        Field path = after.state().initialSavepoint().field();
        if (after.state().startsFromSavepoint()
                && !before.state().initialSavepoint().field().is(path.text().orElse(""))) {
            compare(Nonces.REDEPLOY, before, after, report); // otherwise a graver finding says it
        }
    }

    private static void compare(String name, Workload before, Workload after, Reporter report) {
        Field field = Nonces.field(after, name);
        Optional<Long> number = field.integer();
        Optional<Long> old = Nonces.field(before, name).integer();
        if (number.isPresent() && old.isPresent() && number.get() < old.get()) {
            report.warning(
                    field,
                    name + " goes back from " + old.get() + " to " + number.get()
                            + ", and the operator acts on it as on any other change",
                    "keep " + old.get() + ", or write " + (old.get() + 1) + " if it is to act");
        }
    }
}
