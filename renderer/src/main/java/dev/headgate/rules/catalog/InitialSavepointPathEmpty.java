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

final class InitialSavepointPathEmpty implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "initial-savepoint-path-empty",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`job.initialSavepointPath` is there and blank.",
                "The operator hands the blank text to Flink as a path. Flink 2, and Flink in `mode: standalone`, refuses to start:"
                        + " \"empty checkpoint pointer\". Flink 1 drops the blank value from its configuration file and starts without"
                        + " state, as if the field were absent; a job that runs already keeps running, and the finding is a warning.",
                "Remove the field, or write the path of a savepoint.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Field path = workload.state().initialSavepoint().field();
        if (!workload.kind().isOfApacheOperator()
                || path.text().isEmpty()
                || !path.text().get().isBlank()) {
            return;
        }
        boolean refused = !context.isChange() && workload.kind().isDeployment() && reachesFlink(workload);
        report.report(
                refused ? Severity.ERROR : Severity.WARNING,
                path,
                refused
                        ? "initialSavepointPath is blank, and Flink refuses to start from it (\"empty checkpoint pointer\")"
                        : "initialSavepointPath is blank: it restores nothing, and a new start may fail over it",
                "remove initialSavepointPath",
                List.of());
    }

    /** The file that Flink 1 reads its options from drops blank values. */
    private static boolean reachesFlink(Workload workload) {
        return workload.isStandalone()
                || workload.version().isPresent() && workload.version().get().isAtLeast(2, 0);
    }
}
