package dev.headgate.rules.catalog;

import dev.headgate.change.DeployedState;
import dev.headgate.change.Nonces;
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

final class InitialSavepointIgnoredOnUpdate implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "initial-savepoint-ignored-on-update",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`job.initialSavepointPath` of an object that exists changes, and `job.savepointRedeployNonce` doesn't.",
                "Nothing happens: the operator reads the path at the first deployment, and again only when the nonce changes. Left"
                        + " in the manifest, the path takes effect when the object is deleted and created again.",
                "Change `job.savepointRedeployNonce` too, or put the old path back.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        if (!after.kind().isOfApacheOperator()
                || !after.state().startsFromSavepoint()
                || Nonces.acts(before, after, Nonces.REDEPLOY)) {
            return;
        }
        Field path = after.state().initialSavepoint().field();
        String text = path.text().orElse("");
        if (before.state().initialSavepoint().field().is(text)
                || new DeployedState(before).isMissing()
                || startsFreshFromIt(before, after)) {
            return;
        }
        Field nonce = Nonces.field(after, Nonces.REDEPLOY);
        Optional<Long> number = nonce.integer();
        report.warning(
                path,
                "initialSavepointPath changes to " + text
                        + ", which the operator ignores unless savepointRedeployNonce changes" + " too",
                "set job.savepointRedeployNonce to " + (number.isPresent() ? number.get() + 1 : 1)
                        + " to start from it, or put the old path back",
                nonce);
    }

    /** A blue/green deployment without state starts each new colour from the path. */
    private static boolean startsFreshFromIt(Workload before, Workload after) {
        return after.kind() == Kind.BLUE_GREEN_DEPLOYMENT
                && !after.state().isStateful()
                && SpecChanges.of(before, after).diff() != SpecDiff.IGNORE;
    }
}
