package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;

final class FcRestartFromSavepointWithoutDir implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "fc-restart-from-savepoint-without-dir",
                Level.WARNING,
                "0.1",
                "FlinkCluster",
                "`job.restartPolicy` is FromSavepointOnFailure, and there is no `job.savepointsDir`.",
                "The operator never takes a savepoint. A job that fails starts again without its state, or from"
                        + " `job.fromSavepoint`, however old that is; an operator up to 0.5.0 leaves it failed.",
                "Set `job.savepointsDir`, and `job.autoSavepointSeconds` to how much a failure may cost.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Field policy = workload.job().child("restartPolicy");
        Field directory = workload.job().child("savepointsDir");
        if (workload.kind() == Kind.FLINK_CLUSTER && policy.is("FromSavepointOnFailure") && directory.isAbsent()) {
            report.warning(
                    directory,
                    "restartPolicy is FromSavepointOnFailure, and there is no savepointsDir: after a failure the job"
                            + " starts "
                            + (workload.state().startsFromSavepoint()
                                    ? "from fromSavepoint, however old that is"
                                    : "without its state"),
                    "set job.savepointsDir to a folder that outlives pods, such as s3://BUCKET/savepoints",
                    policy);
        }
    }
}
