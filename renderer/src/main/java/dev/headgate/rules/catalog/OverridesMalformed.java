package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Scale;
import dev.headgate.workload.VertexParallelism;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class OverridesMalformed implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "overrides-malformed",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`pipeline.jobvertex-parallelism-overrides` isn't a list of ids of job vertices with a "
                        + "parallelism from 1 to 32768 each.",
                "An entry that isn't an id, a colon and a parallelism stops the job: \"Map item is not a key-value pair\". So does a "
                        + "parallelism that isn't one. An id that no vertex has, which one that isn't of 32 "
                        + "hexadecimal digits never is, has no effect.",
                "Write `<id>:<parallelism>,<id>:<parallelism>` with the ids from Flink's web interface.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Optional<Option> option = workload.options().get(VertexParallelism.OPTION);
        if (option.isEmpty()
                || option.get().isPlaceholder()
                || !workload.kind().isOfApacheOperator()
                || workload.kind() == Kind.SESSION_JOB && option.get().isDefault()) {
            return;
        }
        Severity severity = workload.seesCluster() ? Severity.ERROR : Severity.WARNING;
        Field field = option.get().field();
        Optional<FlinkVersion> version = workload.version();
        if (option.get().text().trim().startsWith("{")) {
            if (version.isPresent() && !version.get().isAtLeast(1, 19)) {
                report.warning(
                        field,
                        "Flink " + version.get() + " takes the braces of " + VertexParallelism.OPTION
                                + " for part of an id, so that the override has no effect",
                        "write it without braces, as id:parallelism,id:parallelism");
            }
            return;
        }
        for (VertexParallelism override : VertexParallelism.of(option.get())) {
            if (override.parallelism() == null) {
                report.report(
                        severity,
                        field,
                        "\"" + Words.excerpt(override.vertex()) + "\" in " + VertexParallelism.OPTION
                                + " isn't an id, a colon and a parallelism, and Flink refuses all of it",
                        "write it as id:parallelism, where the id has 32 hexadecimal digits, or remove it",
                        List.of());
            } else if (!override.isVertexId()) {
                report.warning(
                        field,
                        "\"" + Words.excerpt(override.vertex()) + "\" in " + VertexParallelism.OPTION
                                + " isn't the id of a job vertex, which has 32 hexadecimal digits, so it has no effect",
                        "take the id from Flink's web interface, or remove the entry");
            } else if (override.number().isEmpty()
                    || override.number().get() < 1
                    || override.number().get() > Scale.LARGEST) {
                report.report(
                        severity,
                        field,
                        "the parallelism \"" + Words.excerpt(override.parallelism()) + "\" of vertex "
                                + override.vertex() + " isn't a number from 1 to " + Scale.LARGEST,
                        "set it to a number from 1 to " + Scale.LARGEST,
                        List.of());
            }
        }
    }
}
