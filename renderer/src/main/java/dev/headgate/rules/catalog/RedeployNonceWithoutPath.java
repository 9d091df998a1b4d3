package dev.headgate.rules.catalog;

import dev.headgate.change.DeployedState;
import dev.headgate.change.Nonces;
import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.List;

final class RedeployNonceWithoutPath implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "redeploy-nonce-without-path",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`job.savepointRedeployNonce` changes, and `job.initialSavepointPath` is absent or blank.",
                "The operator refuses it of a FlinkDeployment. A FlinkSessionJob and a FlinkBlueGreenDeployment aren't checked: the"
                        + " job is cancelled without a savepoint and starts without state, which is a warning where it is stateless"
                        + " anyway.",
                "Write the savepoint to start from to `job.initialSavepointPath`, or put the old nonce back.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        if (!after.kind().isOfApacheOperator()
                || before.job().isAbsent()
                || !Nonces.acts(before, after, Nonces.REDEPLOY)
                || after.state().startsFromSavepoint()
                || new DeployedState(before).isMissing()) {
            return;
        }
        Field nonce = Nonces.field(after, Nonces.REDEPLOY);
        boolean refused = after.kind() == Kind.FLINK_DEPLOYMENT;
        boolean certain = refused || after.state().isStateful();
        report.report(
                certain ? Severity.ERROR : Severity.WARNING,
                after.state().initialSavepoint().field(),
                "savepointRedeployNonce changes to " + nonce.text().orElse("")
                        + (refused
                                ? ", which the operator refuses without a savepoint in initialSavepointPath"
                                : " without a savepoint in initialSavepointPath, so that the job starts without state"),
                "set job.initialSavepointPath to the savepoint to start from, or put the old nonce back",
                List.of(nonce));
    }
}
