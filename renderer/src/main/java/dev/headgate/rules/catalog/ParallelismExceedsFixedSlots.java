package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.FixedSlots;
import dev.headgate.workload.Scale;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class ParallelismExceedsFixedSlots implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "parallelism-exceeds-fixed-slots",
                Level.ERROR,
                "0.1",
                "FlinkSessionJob (on a standalone session cluster), FlinkCluster, standalone JobManager",
                "The parallelism of a job is above the slots of a cluster that starts no further " + "TaskManagers.",
                "The missing slots never come. The job shows RUNNING while its tasks wait, fails with "
                        + "NoResourceAvailableException after `slot.request.timeout` (5 minutes), and begins again "
                        + "for ever. With the adaptive scheduler it runs with fewer slots than it asks for.",
                "Raise the number of TaskManagers to parallelism divided by slots, rounded up, or lower "
                        + "the parallelism.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.kind().isDeployment() || !workload.hasJob()) {
            return;
        }
        Optional<Amount> parallelism = workload.scale().parallelism();
        Optional<FixedSlots> slots = workload.scale().fixedSlots();
        if (parallelism.isEmpty()
                || slots.isEmpty()
                || parallelism.get().value() <= slots.get().total()
                || parallelism.get().value() > Scale.LARGEST
                || workload.scale().isReactive()
                || workload.scale().mayRunInStages()) {
            return;
        }
        boolean sure = parallelism.get().certain()
                && slots.get().certain()
                && !workload.scale().scheduler().equals("adaptive")
                && (!workload.kind().isStandalone() || isWhole(context));
        report.magnitude(parallelism.get().value() - slots.get().total())
                .report(
                        sure ? Severity.ERROR : Severity.WARNING,
                        parallelism.get().field(),
                        Words.parallelism(workload, parallelism.get()) + " needs more slots than there are: "
                                + Words.product(slots.get()),
                        Words.moreTaskManagers(
                                        workload, slots.get(), parallelism.get().value())
                                + ", or lower " + Words.parallelismField(workload) + " to "
                                + slots.get().total(),
                        slots.get().fields());
    }

    /** Whether no TaskManagers of a standalone cluster, and nothing that makes more of them, can be out of sight. */
    private static boolean isWhole(Context context) {
        return context.complete("Deployment")
                && context.complete("StatefulSet")
                && context.complete("HorizontalPodAutoscaler")
                && context.complete("ScaledObject");
    }
}
