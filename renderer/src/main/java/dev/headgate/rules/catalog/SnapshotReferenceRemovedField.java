package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;
import java.util.List;

final class SnapshotReferenceRemovedField implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "snapshot-reference-removed-field",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`job.flinkStateSnapshotReference` is used, which was proposed for the operator and never released.",
                "The API server drops the field, and a new job starts without the state of the snapshot. Beside"
                        + " `job.initialSavepointPath`, and on an object that exists, it just does nothing, which is a warning.",
                "Copy the path from the snapshot's status to `job.initialSavepointPath`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Field reference = workload.job().child("flinkStateSnapshotReference");
        if (reference.isPresent() && workload.kind().isOfApacheOperator()) {
            boolean lost = !context.isChange() && !workload.state().startsFromSavepoint();
            report.report(
                    lost ? Severity.ERROR : Severity.WARNING,
                    reference,
                    "no operator has the field flinkStateSnapshotReference; the API server drops it"
                            + (lost ? ", and the job starts without the snapshot's state" : ""),
                    "set job.initialSavepointPath to the path in the snapshot's status",
                    List.of());
        }
    }
}
