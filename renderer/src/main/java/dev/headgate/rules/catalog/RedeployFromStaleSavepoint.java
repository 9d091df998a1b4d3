package dev.headgate.rules.catalog;

import dev.headgate.change.DeployedState;
import dev.headgate.change.Nonces;
import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Workload;

final class RedeployFromStaleSavepoint implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "redeploy-from-stale-savepoint",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`job.savepointRedeployNonce` changes, and `job.initialSavepointPath` stays as it was.",
                "The job is cancelled without a savepoint and goes back to the savepoint that the path names. Whatever it did since"
                        + " that was taken is done again or lost.",
                "Take a new savepoint and write its path, or accept the finding where going back is meant.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        Field path = after.state().initialSavepoint().field();
        if (after.kind().isOfApacheOperator()
                && after.state().startsFromSavepoint()
                && before.state().initialSavepoint().field().is(path.text().orElse(""))
                && Nonces.acts(before, after, Nonces.REDEPLOY)
                && !new DeployedState(before).isMissing()) {
            Field nonce = Nonces.field(after, Nonces.REDEPLOY);
            report.warning(
                    path,
                    "savepointRedeployNonce changes to " + nonce.text().orElse("")
                            + " and sets the job back to the savepoint that initialSavepointPath named before: what it did"
                            + " since is done again or lost",
                    "take a new savepoint and set job.initialSavepointPath to it",
                    nonce);
        }
    }
}
