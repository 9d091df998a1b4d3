package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.List;

final class ReactiveUnsupportedCluster implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "reactive-unsupported-cluster",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster, standalone JobManager",
                "`scheduler-mode: reactive` is set on something else than a standalone cluster of one "
                        + "application.",
                "The JobManager exits at its start: \"Reactive mode is configured for an unsupported "
                        + "cluster type\".",
                "Write `mode: standalone` on a FlinkDeployment with a job, or use `jobmanager.scheduler: "
                        + "adaptive` instead.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.scale().isReactive() || isSupported(workload)) {
            return;
        }
        Field field = workload.options().field("scheduler-mode");
        Field mode = workload.kind().isDeployment()
                ? workload.spec().child("mode")
                : workload.job().child("mode");
        report.report(
                Severity.ERROR,
                field,
                "scheduler-mode reactive works only on a standalone cluster of one application, and this is "
                        + words(workload),
                workload.kind().isDeployment() && workload.hasJob()
                        ? "set mode to standalone, or replace scheduler-mode by jobmanager.scheduler: adaptive"
                        : "remove scheduler-mode, or replace it by jobmanager.scheduler: adaptive",
                mode.isPresent() ? List.of(mode) : List.of());
    }

    private static boolean isSupported(Workload workload) {
        return switch (workload.kind()) {
            case FLINK_DEPLOYMENT, BLUE_GREEN_DEPLOYMENT -> workload.isStandalone() && workload.hasJob();
            case FLINK_CLUSTER ->
                workload.hasJob() && workload.job().child("mode").is("Application");
            case STANDALONE_JOB_MANAGER -> workload.hasJob();
            case SESSION_JOB, STANDALONE_TASK_MANAGER -> true; // their JobManager is somebody else's
        };
    }

    private static String words(Workload workload) {
        if (!workload.hasJob()) {
            return "a session cluster";
        }
        return workload.kind() == Kind.FLINK_CLUSTER
                ? "a session cluster that a job is submitted to"
                : "in native mode";
    }
}
