package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.ManifestSet;
import dev.headgate.rules.Part;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.SetRule;
import dev.headgate.rules.Severity;
import dev.headgate.workload.Amount;
import dev.headgate.workload.FixedSlots;
import dev.headgate.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class SessionSlotsOversubscribed implements SetRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "session-slots-oversubscribed",
                Level.WARNING,
                "0.1",
                "FlinkDeployment (standalone session) with its FlinkSessionJobs",
                "All jobs of a session cluster together need more slots than its TaskManagers have.",
                "A standalone cluster starts no further TaskManagers. The jobs that come last wait for slots until others end,"
                        + " and fail after `slot.request.timeout` (5 minutes).",
                "Raise `taskManager.replicas` of the session cluster, or lower the parallelism of its jobs.");
    }

    @Override
    public void check(ManifestSet all, Context context, Reporter report) {
        for (Manifest manifest : all.manifests()) {
            if (!manifest.key().kind().equals("FlinkDeployment")) {
                continue;
            }
            Optional<Workload> cluster = context.workload(manifest);
            if (cluster.isPresent() && !cluster.get().hasJob() && cluster.get().isStandalone()) {
                judge(cluster.get(), jobs(cluster.get(), all, context), report.on(manifest));
            }
        }
    }

    /** The jobs that run on the cluster. */
    private static List<Workload> jobs(Workload cluster, ManifestSet all, Context context) {
        List<Workload> jobs = new ArrayList<>();
        for (Manifest manifest : all.manifests()) {
            if (!manifest.key().kind().equals("FlinkSessionJob")) {
                continue;
            }
            Optional<Workload> job = context.workload(manifest);
            if (job.isPresent()
                    && job.get().session().isPresent()
                    && job.get().session().get().manifest() == cluster.manifest()) {
                jobs.add(job.get());
            }
        }
        return jobs;
    }

    private static void judge(Workload cluster, List<Workload> jobs, Reporter report) {
        Optional<FixedSlots> slots = cluster.scale().fixedSlots();
        if (jobs.size() < 2 || slots.isEmpty()) {
            return; // of a single job, parallelism-exceeds-fixed-slots speaks
        }
        long needed = 0;
        List<Field> others = new ArrayList<>(slots.get().fields());
        List<Part> parts = new ArrayList<>();
        for (Workload job : jobs) {
            Optional<Amount> parallelism = job.scale().parallelism();
            if (parallelism.isEmpty() || parallelism.get().value() > slots.get().total() || isLeaving(job)) {
                continue;
            }
            needed += parallelism.get().value();
            others.add(parallelism.get().field());
            parts.add(new Part(job.manifest(), parallelism.get().field()));
        }
        if (needed > slots.get().total()) {
            report.parts(parts)
                    .magnitude(needed)
                    .report(
                            Severity.WARNING,
                            slots.get().taskManagers().field(),
                            Words.count(jobs.size(), "job") + " of this session cluster need " + needed
                                    + " slots together, more than " + Words.product(slots.get()),
                            Words.moreTaskManagers(cluster, slots.get(), needed)
                                    + ", or lower the parallelism of the jobs",
                            others);
        }
    }

    private static boolean isLeaving(Workload job) {
        return job.job().child("state").is("suspended")
                || Field.of(job.manifest())
                        .child("metadata", "deletionTimestamp")
                        .isPresent();
    }
}
