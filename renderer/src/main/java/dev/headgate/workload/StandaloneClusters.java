package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Neighbours;
import dev.headgate.manifest.Value;
import dev.headgate.standalone.OfficialImage;
import dev.headgate.standalone.StandaloneOptions;
import dev.headgate.standalone.StandaloneProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads clusters that consist of a JobManager and TaskManagers as plain Jobs, Deployments and StatefulSets. */
final class StandaloneClusters {
    private static final List<String> TASK_MANAGER_KINDS = List.of("Deployment", "StatefulSet");
    /** Labels that tell the parts of one application apart. */
    private static final Set<String> PARTS =
            Set.of("component", "app.kubernetes.io/component", "role", "tier", "app.kubernetes.io/name");

    private StandaloneClusters() {}

    /** The workload; empty for what doesn't run one of Flink's processes. */
    static Optional<Workload> read(Manifest manifest, Platforms platforms, Neighbours neighbours) {
        Field spec = Field.of(manifest).child("spec");
        Optional<StandaloneProcess> process = StandaloneProcess.in(spec.child("template", "spec"));
        if (process.isEmpty()) {
            return Optional.empty();
        }
        Kind kind = process.get().role() == StandaloneProcess.Role.TASK_MANAGER
                ? Kind.STANDALONE_TASK_MANAGER
                : Kind.STANDALONE_JOB_MANAGER;
        Optional<FlinkVersion> version = OfficialImage.version(
                process.get().container().child("image").text().orElse(""));
        StandaloneOptions options = StandaloneOptions.read(process.get(), manifest.namespace(), version, neighbours);
        return Optional.of(new Workload(
                kind,
                manifest,
                spec,
                version,
                options.options(),
                Optional.empty(),
                process,
                options.complete(),
                platforms,
                neighbours));
    }

    /** The TaskManagers of a JobManager, if there are some of just one kind. */
    static Optional<Workload> taskManagers(Workload jobManager, Platforms platforms) {
        Neighbours neighbours = jobManager.neighbours();
        List<Workload> found = new ArrayList<>(1);
        for (String kind : TASK_MANAGER_KINDS) {
            for (Manifest manifest : neighbours.all(kind, jobManager.manifest().namespace())) {
                Optional<Workload> workload = Workloads.of(manifest, platforms, neighbours);
                if (workload.isPresent()
                        && workload.get().kind() == Kind.STANDALONE_TASK_MANAGER
                        && belong(jobManager, workload.get())) {
                    found.add(workload.get());
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Whether they make one cluster: TaskManagers look for an address, or for the name that a highly available cluster has. */
    private static boolean belong(Workload jobManager, Workload taskManager) {
        for (String name : List.of("high-availability.cluster-id", "kubernetes.cluster-id", "jobmanager.rpc.address")) {
            Optional<String> one = jobManager.options().text(name);
            Optional<String> other = taskManager.options().text(name);
            if (one.isPresent() && other.isPresent()) {
                return one.get().equals(other.get());
            }
        }
        return sameLabels(labels(jobManager), labels(taskManager));
    }

    private static Field labels(Workload workload) {
        return workload.spec().child("template", "metadata", "labels");
    }

    /** Whether both have the same labels, apart from those that say which part of an application they are. */
    private static boolean sameLabels(Field one, Field other) {
        if (!(one.value() instanceof MapValue first) || !(other.value() instanceof MapValue second)) {
            return false;
        }
        int same = 0;
        for (Map.Entry<String, Value> label : first.members().entrySet()) {
            if (PARTS.contains(label.getKey())) {
                continue;
            }
            Value counterpart = second.members().get(label.getKey());
            if (counterpart == null || !counterpart.sameAs(label.getValue())) {
                return false;
            }
            same++;
        }
        return same > 0;
    }
}
