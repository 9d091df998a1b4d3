package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;

final class CreatedSuspended implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "created-suspended",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkSessionJob",
                "`job.state` is `suspended` on an object that may be new.",
                "Of a new object the operator deploys nothing at all until the state is `running`; there is no pod, no event and no"
                        + " error to see.",
                "Set `job.state` to `running`, or remove it.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!context.isChange()
                && (workload.kind() == Kind.FLINK_DEPLOYMENT || workload.kind() == Kind.SESSION_JOB)
                && workload.state().isSuspended()) {
            report.warning(
                    workload.job().child("state"),
                    "job.state is suspended, so that nothing runs; of a new object the operator deploys nothing at all",
                    "set job.state to running when it is to run");
        }
    }
}
