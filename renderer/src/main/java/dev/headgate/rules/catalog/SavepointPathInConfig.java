package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;
import java.util.List;

final class SavepointPathInConfig implements WorkloadRule {
    private static final String NAME = "execution.savepoint.path";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "savepoint-path-in-config",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "`execution.savepoint.path` stands in flinkConfiguration of a job.",
                "The operator removes the option whenever it doesn't set it itself: a new job silently starts without the state of"
                        + " that savepoint. Beside `job.initialSavepointPath`, and on an object that exists, the option just does nothing,"
                        + " and the finding is a warning.",
                "Write the path to `job.initialSavepointPath`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment() || !workload.hasJob()) {
            return;
        }
        for (Option option : workload.options().written(ConfiguredSavepoint.OPTION)) {
            if (option.name().equals(NAME) && ConfiguredSavepoint.isMeant(option)) {
                boolean lost = !context.isChange() && !workload.state().startsFromSavepoint();
                report.report(
                        lost ? Severity.ERROR : Severity.WARNING,
                        option.field(),
                        "the operator removes " + NAME
                                + (lost
                                        ? ", so that the job starts without the state of " + option.text()
                                        : ", so that it does nothing"),
                        lost ? "remove it, and set job.initialSavepointPath to " + option.text() : "remove it",
                        List.of());
            }
        }
    }
}
