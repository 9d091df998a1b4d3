package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Scale;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class ReplicasInNativeMode implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "replicas-in-native-mode",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "`taskManager.replicas` is set on an application in native mode.",
                "In native mode Flink starts as many TaskManagers as the job needs. There the field "
                        + "doesn't count them: it only sets the parallelism, to replicas times slots, whatever "
                        + "`job.parallelism` says.",
                "Remove `taskManager.replicas` and set `job.parallelism`, or write `mode: standalone`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment() || !workload.hasJob() || workload.isStandalone()) {
            return;
        }
        Optional<Amount> replicas = workload.scale().replicas();
        Optional<Amount> parallelism = workload.scale().parallelism();
        if (replicas.isEmpty() || parallelism.isEmpty() || parallelism.get().value() > Scale.LARGEST) {
            return;
        }
        Optional<Long> written = workload.job().child("parallelism").integer();
        if (written.isPresent()
                && written.get() > 0
                && written.get() != parallelism.get().value()) {
            return; // replicas-override-parallelism says more
        }
        boolean stated = written.isPresent() && written.get() > 0;
        report.report(
                Severity.WARNING,
                replicas.get().field(),
                "in native mode taskManager.replicas " + replicas.get().value()
                        + " doesn't count TaskManagers: it only makes the parallelism "
                        + parallelism.get().value(),
                stated
                        ? "remove taskManager.replicas; job.parallelism says the same"
                        : "remove taskManager.replicas and set job.parallelism to "
                                + parallelism.get().value(),
                parallelism.get().fields());
    }
}
