package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class SessionNativeReplicas implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "session-native-replicas",
                Level.WARNING,
                "0.1",
                "FlinkDeployment",
                "`taskManager.replicas` is set on a session cluster in native mode.",
                "Only standalone mode reads the field there. In native mode TaskManagers start when a job "
                        + "asks for them, so none of these is started beforehand.",
                "Remove it. To have slots ready, set `slotmanager.number-of-slots.min` (Flink 1.19 and "
                        + "later) or write `mode: standalone`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.kind() != Kind.FLINK_DEPLOYMENT || workload.hasJob() || workload.isStandalone()) {
            return;
        }
        Field replicas = workload.spec().child("taskManager", "replicas");
        Optional<Long> number = replicas.integer();
        if (number.isEmpty() || number.get() < 1) {
            return;
        }
        Optional<FlinkVersion> version = workload.version();
        boolean minimum = version.isEmpty() || version.get().isAtLeast(1, 19);
        Optional<Amount> slots = workload.scale().slots();
        report.warning(
                replicas,
                "taskManager.replicas " + number.get()
                        + " has no effect: a native session cluster starts TaskManagers only when a job needs them",
                minimum && slots.isPresent()
                        ? "remove it, or set slotmanager.number-of-slots.min to "
                                + number.get() * slots.get().value() + " to start "
                                + Words.count(number.get(), "TaskManager") + " beforehand"
                        : "remove it, or write mode: standalone");
    }
}
