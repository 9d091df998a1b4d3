package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.value.Duration;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class PeriodicSavepointExpressionInvalid implements WorkloadRule {
    /** The operator is built on it, and reads its own options by it. */
    private static final FlinkVersion OPERATORS = new FlinkVersion(1, 20);

    private static final String[] OPTIONS = {
        "kubernetes.operator.periodic.savepoint.interval", "kubernetes.operator.periodic.checkpoint.interval"
    };

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "periodic-savepoint-expression-invalid",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`kubernetes.operator.periodic.savepoint.interval` or `kubernetes.operator.periodic.checkpoint.interval` is neither"
                        + " a duration nor a cron expression of Quartz, which begins with seconds and needs one `?`.",
                "The operator only logs it, and the snapshots are never taken. The job itself runs.",
                "Write a duration such as `6h`, or six fields such as `0 0 */6 * * ?`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isOfApacheOperator()) {
            return;
        }
        for (String name : OPTIONS) {
            Optional<Option> option = workload.options().get(name);
            if (option.isPresent()
                    && !option.get().isDefault()
                    && !option.get().isPlaceholder()
                    && !option.get().text().isBlank()) {
                check(option.get(), report);
            }
        }
    }

    private static void check(Option option, Reporter report) {
        if (!Duration.parse(option.text(), OPERATORS).isRefused()) {
            return;
        }
        String refusal = CronExpression.parse(option.text()).refusal();
        if (refusal != null) {
            String meant = CronExpression.ofUnix(option.text());
            report.warning(
                    option.field(),
                    option.name() + " " + option.text() + " is no duration, and as a cron expression it " + refusal
                            + "; the operator never takes a snapshot",
                    meant == null ? "write a duration such as 6h, or 0 0 */6 * * ?" : "write " + meant);
        }
    }
}
