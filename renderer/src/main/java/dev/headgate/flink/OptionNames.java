package dev.headgate.flink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The options that were renamed: under which name each version of Flink knows them. Read from the constants of Flink's own
 * releases 1.17 to 2.3, where an older name keeps working until it is listed as gone.
 */
public final class OptionNames {
    /**
     * One option.
     *
     * @param name in the newest version
     * @param since the first version that knows this name
     * @param before the name before that, newest first; the first of them is what versions before write
     */
    private record Renamed(String name, FlinkVersion since, List<String> before) {}

    private static final List<Renamed> RENAMED = List.of(
            since(
                    1,
                    20,
                    "execution.checkpointing.savepoint-dir",
                    "state.savepoints.dir",
                    "savepoints.state.backend.fs.dir"),
            since(1, 20, "execution.checkpointing.dir", "state.checkpoints.dir", "state.backend.fs.checkpointdir"),
            since(1, 20, "execution.checkpointing.storage", "state.checkpoint-storage"),
            since(1, 20, "execution.state-recovery.path", "execution.savepoint.path"),
            since(
                    1,
                    20,
                    "execution.state-recovery.ignore-unclaimed-state",
                    "execution.savepoint.ignore-unclaimed-state"),
            since(1, 20, "execution.state-recovery.claim-mode", "execution.savepoint-restore-mode"),
            since(1, 20, "execution.checkpointing.incremental", "state.backend.incremental"),
            since(1, 20, "execution.checkpointing.num-retained", "state.checkpoints.num-retained"),
            since(1, 20, "execution.checkpointing.local-backup.enabled", "state.backend.local-recovery"),
            since(1, 20, "state.changelog.enabled", "state.backend.changelog.enabled"),
            since(1, 17, "state.backend.type", "state.backend"),
            since(1, 17, "high-availability.type", "high-availability", "recovery.mode"),
            since(
                    1,
                    17,
                    "high-availability.storageDir",
                    "high-availability.storageDir",
                    "high-availability.zookeeper.storageDir",
                    "recovery.zookeeper.storageDir"),
            since(
                    1,
                    17,
                    "high-availability.cluster-id",
                    "high-availability.cluster-id",
                    "high-availability.zookeeper.path.namespace",
                    "recovery.zookeeper.path.namespace"),
            since(
                    1,
                    17,
                    "high-availability.zookeeper.quorum",
                    "high-availability.zookeeper.quorum",
                    "recovery.zookeeper.quorum"),
            since(1, 17, "restart-strategy.type", "restart-strategy"),
            since(1, 17, "execution.checkpointing.unaligned.enabled", "execution.checkpointing.unaligned"),
            since(
                    1,
                    17,
                    "taskmanager.memory.managed.size",
                    "taskmanager.memory.managed.size",
                    "taskmanager.memory.size"),
            since(
                    1,
                    17,
                    "taskmanager.memory.network.min",
                    "taskmanager.memory.network.min",
                    "taskmanager.network.memory.min"),
            since(
                    1,
                    17,
                    "taskmanager.memory.network.max",
                    "taskmanager.memory.network.max",
                    "taskmanager.network.memory.max"),
            since(
                    1,
                    17,
                    "taskmanager.memory.network.fraction",
                    "taskmanager.memory.network.fraction",
                    "taskmanager.network.memory.fraction"),
            since(
                    1,
                    17,
                    "execution.batch.adaptive.auto-parallelism.max-parallelism",
                    "jobmanager.adaptive-batch-scheduler.max-parallelism"),
            since(1, 17, "kubernetes.container.image.ref", "kubernetes.container.image"),
            since(1, 17, "kubernetes.jobmanager.cpu.amount", "kubernetes.jobmanager.cpu"),
            since(1, 17, "kubernetes.taskmanager.cpu.amount", "kubernetes.taskmanager.cpu"),
            since(1, 17, "kubernetes.pod-template-file.default", "kubernetes.pod-template-file"),
            since(1, 17, "env.java.opts.all", "env.java.opts"),
            since(1, 18, "pekko.ask.timeout", "akka.ask.timeout"),
            since(
                    2,
                    0,
                    "jobmanager.adaptive-scheduler.submission.resource-wait-timeout",
                    "jobmanager.adaptive-scheduler.resource-wait-timeout"),
            since(1, 17, "rest.port", "rest.port", "web.port"));

    private static final Map<String, Renamed> BY_NAME = new HashMap<>();

    static {
        for (Renamed option : RENAMED) {
            BY_NAME.put(option.name(), option);
            for (String name : option.before()) {
                BY_NAME.put(name, option);
            }
        }
    }

    private OptionNames() {}

    private static Renamed since(int major, int minor, String name, String... before) {
        return new Renamed(name, new FlinkVersion(major, minor), List.of(before));
    }

    /** The newest name of an option, whichever of its names is given: the one by which it can be compared. */
    public static String newest(String name) {
        Renamed option = BY_NAME.get(name);
        return option == null ? name : option.name();
    }

    /** The name under which a version of Flink knows the option. */
    public static String in(FlinkVersion version, String name) {
        Renamed option = BY_NAME.get(name);
        if (option == null) {
            return name;
        }
        return version.compareTo(option.since()) >= 0
                ? option.name()
                : option.before().get(0);
    }

    /** The names under which a version of Flink finds an option, in the order in which it looks. */
    public static List<String> lookup(FlinkVersion version, String name) {
        Renamed option = BY_NAME.get(name);
        if (option == null) {
            return List.of(name);
        }
        List<String> names = new ArrayList<>();
        if (version == null || version.compareTo(option.since()) >= 0) {
            names.add(option.name());
        }
        for (String before : option.before()) {
            if (!names.contains(before)) {
                names.add(before);
            }
        }
        return names;
    }
}
