package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class ParallelismDefaultInvalid implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "parallelism-default-invalid",
                Level.ERROR,
                "0.1",
                "FlinkDeployment (session), FlinkSessionJob, FlinkCluster, standalone JobManager",
                "`parallelism.default` is no whole number of at least 1.",
                "Flink reads the option when a job starts, and a job that gets its parallelism from it "
                        + "doesn't start: \"Could not parse value\", or \"Parallelism must be at least one\". A "
                        + "negative number counts as none, and the job runs with parallelism 1.",
                "Write a whole number of 1 or more, or remove the option.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.kind() == Kind.STANDALONE_TASK_MANAGER || workload.kind().isDeployment() && workload.hasJob()) {
            return; // read by nobody, and overwritten by the operator
        }
        Optional<Option> option = workload.options().get("parallelism.default");
        if (option.isEmpty()
                || option.get().isPlaceholder()
                || option.get().isDefault() && workload.kind() == Kind.SESSION_JOB) {
            return;
        }
        Optional<Long> number = option.get().integer();
        boolean readable = number.isPresent() && Math.abs(number.get()) <= Integer.MAX_VALUE;
        if (readable && number.get() >= 1) {
            return;
        }
        report.report(
                stopsJob(workload, readable ? number : Optional.empty()) ? Severity.ERROR : Severity.WARNING,
                option.get().field(),
                "parallelism.default is \"" + Words.excerpt(option.get().text()) + "\""
                        + (readable ? ", and a parallelism is at least 1" : ", which is no whole number"),
                "set parallelism.default to 1 or more, or remove it",
                List.of());
    }

    /** Whether the job certainly reads it: on session clusters each job may state its own, which comes first. */
    private static boolean stopsJob(Workload workload, Optional<Long> number) {
        if (workload.kind() == Kind.FLINK_CLUSTER) {
            return number.isEmpty()
                    && workload.hasJob()
                    && !workload.job().child("mode").is("Application");
        }
        return workload.kind() == Kind.STANDALONE_JOB_MANAGER
                && workload.hasJob()
                && (number.isEmpty() || number.get() == 0);
    }
}
