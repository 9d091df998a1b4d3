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

final class FcAutoSavepointNotPositive implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "fc-auto-savepoint-not-positive",
                Level.WARNING,
                "0.1",
                "FlinkCluster",
                "`job.autoSavepointSeconds` is 0 or less.",
                "The next savepoint is due as soon as the last one is done: one is always being taken, and the folder"
                        + " fills up.",
                "Write the seconds between two savepoints, or remove it.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Field seconds = workload.job().child("autoSavepointSeconds");
        Optional<Long> number = seconds.integer();
        boolean taken = workload.job().child("savepointsDir").isPresent();
        if (workload.kind() == Kind.FLINK_CLUSTER && taken && number.isPresent() && number.get() <= 0) {
            report.warning(
                    seconds,
                    "autoSavepointSeconds is " + number.get()
                            + ", so that the next savepoint is due as soon as the last one is done",
                    "set job.autoSavepointSeconds to the seconds between two savepoints, such as 3600, or remove it");
        }
    }
}
