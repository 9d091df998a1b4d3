package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;

final class FcRestartPolicyWithoutAge implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "fc-restart-policy-without-age",
                Level.ERROR,
                "0.1",
                "FlinkCluster",
                "`job.restartPolicy` is FromSavepointOnFailure, and there is no `job.maxStateAgeToRestoreSeconds`.",
                "The operator refuses the object.",
                "Set `job.maxStateAgeToRestoreSeconds` to the age of a savepoint, in seconds, that is still good enough"
                        + " to go on from.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Field policy = workload.job().child("restartPolicy");
        Field age = workload.job().child("maxStateAgeToRestoreSeconds");
        if (workload.kind() == Kind.FLINK_CLUSTER && policy.is("FromSavepointOnFailure") && age.isAbsent()) {
            report.error(
                    age,
                    "restartPolicy FromSavepointOnFailure needs maxStateAgeToRestoreSeconds, without which the operator"
                            + " refuses the object",
                    "set job.maxStateAgeToRestoreSeconds to the age of a savepoint, in seconds, that is still good enough",
                    policy);
        }
    }
}
