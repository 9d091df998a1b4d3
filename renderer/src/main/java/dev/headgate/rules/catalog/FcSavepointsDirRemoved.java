package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;

final class FcSavepointsDirRemoved implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "fc-savepoints-dir-removed",
                Level.ERROR,
                "0.1",
                "FlinkCluster",
                "`job.savepointsDir` of a job that had one is removed or emptied.",
                "The operator refuses the change.",
                "Put it back. Another folder is fine.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        Field old = before.job().child("savepointsDir");
        Field now = after.job().child("savepointsDir");
        boolean had = old.text().isPresent() && !old.text().get().isEmpty();
        if (after.kind() == Kind.FLINK_CLUSTER && had && after.hasJob() && (now.isAbsent() || now.is(""))) {
            report.error(
                    now,
                    "savepointsDir was "
                            + (old.text().get().isBlank() ? "blank" : old.text().get())
                            + " and is removed, which the operator refuses",
                    "put job.savepointsDir back, or set it to another folder");
        }
    }
}
