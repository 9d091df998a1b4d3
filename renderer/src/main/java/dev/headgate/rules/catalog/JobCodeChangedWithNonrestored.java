package dev.headgate.rules.catalog;

import dev.headgate.change.SpecChange;
import dev.headgate.field.NamedField;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class JobCodeChangedWithNonrestored implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "job-code-changed-with-nonrestored",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "The image, jar, class or arguments of a job that restores state change while `allowNonRestoredState` is still"
                        + " true from an earlier release.",
                "If an operator's id changed with the program, its state is skipped and the job runs without it. With the flag off"
                        + " the job would fail to start instead, and the state would still be there.",
                "Set `allowNonRestoredState` to false together with the new program, unless it drops an operator.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        Optional<NamedField> flag = after.state().skipsUnmatchedState();
        if (flag.isEmpty()
                || !after.kind().isOfApacheOperator()
                || !after.state().isStateful()
                || before.state().skipsUnmatchedState().isEmpty()) {
            return;
        }
        Optional<SpecChange> code = UnmatchedState.code(before, after);
        if (code.isPresent()) {
            report.warning(
                    flag.get().field(),
                    code.get().name(after) + " changes while " + flag.get().name()
                            + " is true: state of an operator whose id changed with it is skipped without an error",
                    "set " + flag.get().name() + " to false, unless the new program drops an operator",
                    code.get().after());
        }
    }
}
