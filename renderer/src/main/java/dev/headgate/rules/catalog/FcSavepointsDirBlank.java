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

final class FcSavepointsDirBlank implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "fc-savepoints-dir-blank",
                Level.WARNING,
                "0.1",
                "FlinkCluster",
                "`job.savepointsDir` is there and blank.",
                "The operator hands the blank text to Flink as a folder, and every savepoint fails. While it is"
                        + " empty, the operator refuses every change of the spec; while it is blanks, an update waits for a"
                        + " savepoint for ever.",
                "Write a folder that outlives pods. Where the object exists with an empty text, the operator refuses"
                        + " that, too: delete the object and create it anew.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Field directory = workload.job().child("savepointsDir");
        Optional<String> text = directory.text();
        if (workload.kind() == Kind.FLINK_CLUSTER
                && text.isPresent()
                && text.get().isBlank()) {
            report.warning(
                    directory,
                    "savepointsDir is blank: every savepoint fails, and no update of the job gets through",
                    "set job.savepointsDir to a folder that outlives pods, such as s3://BUCKET/savepoints");
        }
    }
}
