package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;

final class FcTakeSavepointFalseWithoutAge implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "fc-take-savepoint-false-without-age",
                Level.ERROR,
                "0.1",
                "FlinkCluster",
                "`job.takeSavepointOnUpdate` is false, and there is no `job.maxStateAgeToRestoreSeconds`.",
                "The operator refuses the object.",
                "Set `job.maxStateAgeToRestoreSeconds` to the age of a savepoint, in seconds, that an update may go on"
                        + " from, or have a savepoint taken.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Field taken = workload.job().child("takeSavepointOnUpdate");
        Field age = workload.job().child("maxStateAgeToRestoreSeconds");
        if (workload.kind() == Kind.FLINK_CLUSTER && taken.is("false") && age.isAbsent()) {
            report.error(
                    age,
                    "takeSavepointOnUpdate false needs maxStateAgeToRestoreSeconds, without which the operator refuses the"
                            + " object",
                    "set job.maxStateAgeToRestoreSeconds, or remove takeSavepointOnUpdate",
                    taken);
        }
    }
}
