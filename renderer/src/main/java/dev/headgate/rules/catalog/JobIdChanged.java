package dev.headgate.rules.catalog;

import dev.headgate.field.NamedField;
import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.UpgradeMode;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class JobIdChanged implements WorkloadChangeRule {
    private static final String OPTION = "$internal.pipeline.job-id";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "job-id-changed",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, standalone JobManager",
                "The fixed id of a job changes: by an option in `job.upgradeMode: last-state`, or by `--job-id` of a standalone"
                        + " JobManager with high availability.",
                "High availability files its metadata under the id. Under a new one there are none, and the last state isn't found.",
                "Keep the id, or start the job with the new one from a savepoint.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        Optional<NamedField> now = id(after);
        Optional<NamedField> old = now.isPresent() ? id(before) : Optional.empty();
        if (old.isEmpty()
                || now.get().field().isPlaceholder()
                || old.get().field().isPlaceholder()) {
            return;
        }
        String was = old.get().field().text().orElse("");
        String is = now.get().field().text().orElse("");
        if (!was.equals(is) && !after.state().startsFromSavepoint()) {
            report.warning(
                    now.get().field(),
                    now.get().name() + " changes from " + was + " to " + is
                            + ", and the last state is filed under the old id",
                    "put " + was + " back, or upgrade from a savepoint");
        }
    }

    /** Where the id is fixed, of a job that is found again by it. */
    private static Optional<NamedField> id(Workload workload) {
        if (workload.process().isPresent()) {
            return workload.hasJob() && workload.state().isHighlyAvailable()
                    ? workload.process().get().options().value("--job-id", "-jid")
                    : Optional.empty();
        }
        Optional<Option> option =
                workload.kind().isDeployment() && workload.state().upgrades(UpgradeMode.LAST_STATE)
                        ? workload.options().get(OPTION)
                        : Optional.empty();
        return option.isPresent()
                ? Optional.of(new NamedField(OPTION, option.get().field()))
                : Optional.empty();
    }
}
