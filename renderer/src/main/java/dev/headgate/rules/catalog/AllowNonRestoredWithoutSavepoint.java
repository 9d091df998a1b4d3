package dev.headgate.rules.catalog;

import dev.headgate.field.NamedField;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class AllowNonRestoredWithoutSavepoint implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "allow-non-restored-without-savepoint",
                Level.WARNING,
                "0.1",
                "FlinkCluster, standalone JobManager",
                "`allowNonRestoredState` is true for a job that has no savepoint to restore from.",
                "It does nothing until there is a savepoint, and then skips state that nobody thought of when it was written.",
                "Remove it, or name the savepoint.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.kind().isOfApacheOperator() || UnmatchedState.mayBeSkipped(workload)) {
            return;
        }
        Optional<NamedField> flag = workload.state().skipsUnmatchedState();
        if (flag.isPresent()) {
            NamedField savepoint = workload.state().initialSavepoint();
            report.warning(
                    flag.get().field(),
                    flag.get().name() + " is on, and there is no savepoint to restore from",
                    "remove it, or set " + savepoint.name() + " to a savepoint",
                    savepoint.field());
        }
    }
}
