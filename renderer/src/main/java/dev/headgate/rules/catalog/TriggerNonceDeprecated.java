package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;

final class TriggerNonceDeprecated implements WorkloadRule {
    private static final String[] NONCES = {"savepointTriggerNonce", "checkpointTriggerNonce"};

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "trigger-nonce-deprecated",
                Level.IGNORED,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "A savepoint or checkpoint is asked for by a nonce in the spec.",
                "It works, but newer operators have a kind of its own for it, FlinkStateSnapshot, which shows what became of each"
                        + " snapshot.",
                "Apply a FlinkStateSnapshot that names the job.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isOfApacheOperator()) {
            return;
        }
        for (String name : NONCES) {
            Field nonce = workload.job().child(name);
            if (nonce.isPresent()) {
                report.warning(
                        nonce,
                        name + " is superseded by the kind FlinkStateSnapshot",
                        "apply a FlinkStateSnapshot for "
                                + workload.manifest().key().name() + " instead");
            }
        }
    }
}
