package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class SlotCapBelowParallelism implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "slot-cap-below-parallelism",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "`slotmanager.number-of-slots.max` allows fewer slots than the job's TaskManagers bring.",
                "Flink never starts a TaskManager whose slots would go beyond the cap, so the job waits "
                        + "for slots that can't come and fails with NoResourceAvailableException. TaskManagers "
                        + "count whole, with all of their slots. Where `pipeline.jobvertex-parallelism-overrides` gives vertices a parallelism"
                        + " of their own, it is a warning.",
                "Raise the cap to TaskManagers times slots, or remove it.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        boolean session =
                workload.kind() == Kind.SESSION_JOB && workload.session().isPresent();
        if (!session && !workload.kind().isDeployment() || workload.isStandalone()) {
            return;
        }
        Workload cluster = session ? workload.session().get() : workload; // a cap isn't a job's to set
        Optional<Option> option = cluster.options().get("slotmanager.number-of-slots.max");
        boolean capped = cluster.options().has("slotmanager.max-total-resource.cpu")
                && cluster.options().has("slotmanager.max-total-resource.memory");
        if (option.isEmpty() || capped) {
            return; // both together replace the number of slots
        }
        Optional<Long> cap = option.get().integer();
        Optional<Amount> parallelism = workload.scale().parallelism();
        Optional<Amount> slots = workload.scale().slots();
        if (cap.isEmpty()
                || parallelism.isEmpty()
                || slots.isEmpty()
                || parallelism.get().value() < 1
                || workload.scale().isReactive()
                || workload.scale().mayRunInStages()) {
            return;
        }
        long each = slots.get().value();
        long taskManagers = (parallelism.get().value() + each - 1) / each;
        if (cap.get() >= taskManagers * each) {
            return;
        }
        boolean sure = parallelism.get().certain()
                && (slots.get().certain() || cap.get() < parallelism.get().value())
                && !workload.scale().scheduler().equals("adaptive");
        report.magnitude(taskManagers * each - cap.get())
                .report(
                        sure ? Severity.ERROR : Severity.WARNING,
                        session ? parallelism.get().field() : option.get().field(),
                        Words.parallelism(workload, parallelism.get()) + " needs "
                                + Words.count(taskManagers, "TaskManager") + " x " + Words.count(each, "slot") + " = "
                                + taskManagers * each + ", and slotmanager.number-of-slots.max allows " + cap.get(),
                        "raise slotmanager.number-of-slots.max to " + taskManagers * each + " or remove it"
                                + (session ? " in the session cluster" : ""),
                        List.of(
                                option.get().field(),
                                parallelism.get().field(),
                                slots.get().field()));
    }
}
