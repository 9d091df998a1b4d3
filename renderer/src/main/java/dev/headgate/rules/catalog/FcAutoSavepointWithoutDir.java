package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;

final class FcAutoSavepointWithoutDir implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "fc-auto-savepoint-without-dir",
                Level.WARNING,
                "0.1",
                "FlinkCluster",
                "There is `job.autoSavepointSeconds`, and no `job.savepointsDir`.",
                "The operator takes no savepoint at all, and says nothing about it.",
                "Set `job.savepointsDir` to a folder that outlives pods.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Field seconds = workload.job().child("autoSavepointSeconds");
        Field directory = workload.job().child("savepointsDir");
        if (workload.kind() == Kind.FLINK_CLUSTER && seconds.isPresent() && directory.isAbsent()) {
            report.warning(
                    directory,
                    "autoSavepointSeconds is " + seconds.text().orElse("")
                            + ", and there is no savepointsDir, so that no" + " savepoint is ever taken",
                    "set job.savepointsDir to a folder that outlives pods, such as s3://BUCKET/savepoints",
                    seconds);
        }
    }
}
