package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;

final class StandaloneSessionWithoutReplicas implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "standalone-session-without-replicas",
                Level.WARNING,
                "0.1",
                "FlinkDeployment",
                "A session cluster in standalone mode has no `taskManager.replicas`.",
                "A standalone cluster doesn't start TaskManagers when jobs need them, and a session "
                        + "cluster has no parallelism to derive their number from, so it gets one TaskManager.",
                "Set `taskManager.replicas`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.kind() != Kind.FLINK_DEPLOYMENT || workload.hasJob() || !workload.isStandalone()) {
            return;
        }
        Field replicas = workload.spec().child("taskManager", "replicas");
        if (replicas.isAbsent()) {
            report.warning(
                    replicas,
                    "taskManager.replicas is missing, and a standalone session cluster gets 1 TaskManager then",
                    "set taskManager.replicas to the number of TaskManagers that all jobs together need, such as 2");
        }
    }
}
