package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class TaskSlotsNotPositive implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "task-slots-not-positive",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster, standalone TaskManager",
                "`taskmanager.numberOfTaskSlots` is no whole number of at least 1.",
                "TaskManagers don't start: \"Could not parse value\", or \"Number of task slots must be at "
                        + "least one\". The operators let it pass.",
                "Write a whole number of 1 or more, or remove the option for 1.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.kind() == Kind.SESSION_JOB || workload.kind() == Kind.STANDALONE_JOB_MANAGER) {
            return; // their TaskManagers are somebody else's
        }
        Optional<Option> option = workload.options().get("taskmanager.numberOfTaskSlots");
        if (option.isEmpty() || option.get().isPlaceholder()) {
            return;
        }
        Optional<Long> number = option.get().integer();
        boolean readable = number.isPresent() && Math.abs(number.get()) <= Integer.MAX_VALUE;
        if (!readable || number.get() < 1) {
            report.error(
                    option.get().field(),
                    "taskmanager.numberOfTaskSlots is \""
                            + Words.excerpt(option.get().text()) + "\""
                            + (readable ? ", and a TaskManager needs at least 1 slot" : ", which is no whole number"),
                    "set taskmanager.numberOfTaskSlots to 1 or more");
        }
    }
}
