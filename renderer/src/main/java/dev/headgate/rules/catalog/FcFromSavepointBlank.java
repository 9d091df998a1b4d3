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

final class FcFromSavepointBlank implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "fc-from-savepoint-blank",
                Level.WARNING,
                "0.1",
                "FlinkCluster",
                "`job.fromSavepoint` is there and blank.",
                "The operator takes it for absent: a new job starts without state, and without a message.",
                "Write the path of a savepoint, or remove it.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Field savepoint = workload.job().child("fromSavepoint");
        Optional<String> text = savepoint.text();
        if (workload.kind() == Kind.FLINK_CLUSTER
                && text.isPresent()
                && text.get().isBlank()) {
            report.warning(
                    savepoint,
                    "fromSavepoint is blank, which the operator takes for absent: a new job starts without state",
                    "set job.fromSavepoint to the path of a savepoint, or remove it");
        }
    }
}
