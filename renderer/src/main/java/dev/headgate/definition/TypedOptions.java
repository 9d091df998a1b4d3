package dev.headgate.definition;

import static dev.headgate.kinds.type.Primitive.BOOLEAN;
import static dev.headgate.kinds.type.Primitive.DURATION;
import static dev.headgate.kinds.type.Primitive.NUMBER;
import static dev.headgate.kinds.type.Primitive.POSITIVE_DURATION;
import static dev.headgate.kinds.type.Primitive.TEXT;

import dev.headgate.kinds.type.IntegerRange;
import dev.headgate.kinds.type.Type;
import dev.headgate.kinds.type.WordType;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The typed sections of a definition: what people otherwise misspell under flinkConfiguration. */
final class TypedOptions {
    /** Every field of them, section by section. */
    static final List<TypedOption> ALL = List.of(
            of("taskManager.slots", atLeast(1), "taskmanager.numberOfTaskSlots"),
            of("checkpoints.directory", TEXT, "execution.checkpointing.dir"),
            of("checkpoints.interval", POSITIVE_DURATION, "execution.checkpointing.interval"),
            of("checkpoints.timeout", POSITIVE_DURATION, "execution.checkpointing.timeout"),
            of("checkpoints.minPause", DURATION, "execution.checkpointing.min-pause"),
            of("checkpoints.mode", words("EXACTLY_ONCE", "AT_LEAST_ONCE"), "execution.checkpointing.mode"),
            of("checkpoints.incremental", BOOLEAN, "execution.checkpointing.incremental"),
            of("checkpoints.unaligned", BOOLEAN, "execution.checkpointing.unaligned.enabled"),
            of("checkpoints.retained", atLeast(1), "execution.checkpointing.num-retained"),
            of("checkpoints.maxConcurrent", atLeast(1), "execution.checkpointing.max-concurrent-checkpoints"),
            of("checkpoints.tolerableFailures", atLeast(0), "execution.checkpointing.tolerable-failed-checkpoints"),
            of(
                    "checkpoints.retention",
                    words("DELETE_ON_CANCELLATION", "NO_EXTERNALIZED_CHECKPOINTS", "RETAIN_ON_CANCELLATION"),
                    "execution.checkpointing.externalized-checkpoint-retention"),
            of("checkpoints.storage", words("filesystem", "jobmanager"), "execution.checkpointing.storage"),
            of("savepoints.directory", TEXT, "execution.checkpointing.savepoint-dir"),
            of("savepoints.interval", DURATION, "kubernetes.operator.periodic.savepoint.interval"),
            of("savepoints.historyCount", atLeast(1), "kubernetes.operator.savepoint.history.max.count"),
            of("savepoints.historyAge", DURATION, "kubernetes.operator.savepoint.history.max.age"),
            of("stateBackend.type", TEXT, "state.backend.type"),
            of("stateBackend.localRecovery", BOOLEAN, "execution.checkpointing.local-backup.enabled"),
            of("stateBackend.changelog", BOOLEAN, "state.changelog.enabled"),
            of("highAvailability.type", TEXT, "high-availability.type"),
            of("highAvailability.directory", TEXT, "high-availability.storageDir"),
            of("highAvailability.quorum", TEXT, "high-availability.zookeeper.quorum"),
            of(
                    "restartStrategy.type",
                    words("exponential-delay", "failure-rate", "fixed-delay", "none"),
                    "restart-strategy.type"),
            of("restartStrategy.fixedDelay.attempts", atLeast(0), "restart-strategy.fixed-delay.attempts"),
            of("restartStrategy.fixedDelay.delay", DURATION, "restart-strategy.fixed-delay.delay"),
            of(
                    "restartStrategy.failureRate.maxFailures",
                    atLeast(1),
                    "restart-strategy.failure-rate.max-failures-per-interval"),
            of(
                    "restartStrategy.failureRate.interval",
                    POSITIVE_DURATION,
                    "restart-strategy.failure-rate.failure-rate-interval"),
            of("restartStrategy.failureRate.delay", DURATION, "restart-strategy.failure-rate.delay"),
            of(
                    "restartStrategy.exponentialDelay.initialBackoff",
                    POSITIVE_DURATION,
                    "restart-strategy.exponential-delay.initial-backoff"),
            of(
                    "restartStrategy.exponentialDelay.maxBackoff",
                    POSITIVE_DURATION,
                    "restart-strategy.exponential-delay.max-backoff"),
            of(
                    "restartStrategy.exponentialDelay.multiplier",
                    NUMBER,
                    "restart-strategy.exponential-delay.backoff-multiplier"),
            of(
                    "restartStrategy.exponentialDelay.resetThreshold",
                    DURATION,
                    "restart-strategy.exponential-delay.reset-backoff-threshold"),
            of("restartStrategy.exponentialDelay.jitter", NUMBER, "restart-strategy.exponential-delay.jitter-factor"));

    /** The paths of all maps that hold such fields. */
    static final List<List<String>> SECTIONS = sections();

    private TypedOptions() {}

    private static List<List<String>> sections() {
        Set<List<String>> sections = new LinkedHashSet<>();
        for (TypedOption option : ALL) {
            for (int depth = 1; depth < option.path().size(); depth++) {
                sections.add(option.path().subList(0, depth));
            }
        }
        return List.copyOf(sections);
    }

    /** The options that the fields of a section, and of sections in it, stand for. */
    static Set<String> within(List<String> section) {
        Set<String> options = new HashSet<>();
        for (TypedOption option : ALL) {
            boolean inside = option.path().size() > section.size()
                    && option.path().subList(0, section.size()).equals(section);
            if (inside) {
                options.add(option.option());
            }
        }
        return options;
    }

    private static TypedOption of(String path, Type type, String option) {
        return new TypedOption(List.of(path.split("\\.")), type, option);
    }

    private static IntegerRange atLeast(int least) {
        return new IntegerRange(least, Integer.MAX_VALUE);
    }

    private static WordType words(String... words) {
        return new WordType(List.of(words));
    }
}
