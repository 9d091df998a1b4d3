package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class ParallelismNotPositive implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "parallelism-not-positive",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster",
                "`job.parallelism` is below 1, or absent where nothing else gives the parallelism.",
                "The operator refuses the object. Of a FlinkSessionJob it does so only once it knows the session cluster, so the"
                        + " error comes late.",
                "Set `job.parallelism` to 1 or more.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.job().isAbsent() || workload.kind().isStandalone()) {
            return;
        }
        Field parallelism = workload.job().child("parallelism");
        boolean given = workload.kind() == Kind.FLINK_CLUSTER
                || workload.kind() != Kind.SESSION_JOB
                        && workload.spec().child("taskManager", "replicas").isPresent();
        if (parallelism.isAbsent()) {
            if (!given) {
                report.error(
                        parallelism,
                        "job.parallelism is missing, which the operator takes for 0 and refuses",
                        "set job.parallelism to 1 or more");
            }
            return;
        }
        Optional<Long> number = parallelism.integer();
        if (number.isPresent() && number.get() < 1 && (!given || workload.kind() == Kind.FLINK_CLUSTER)) {
            report.magnitude(-number.get())
                    .error(
                            parallelism,
                            "job.parallelism is " + number.get() + ", which the operator refuses",
                            "set job.parallelism to 1 or more");
        }
    }
}
