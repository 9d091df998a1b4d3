package dev.headgate.flink.option;

import dev.headgate.flink.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that an option takes, by version; upper and lower case are the same to Flink. */
public enum OptionWords {
    /** state.backend.type: {@code StateBackendLoader}, which takes the name of a factory's class too. */
    STATE_BACKEND(true, "hashmap", "rocksdb", "forst 2.0-", "filesystem=hashmap -1.20", "jobmanager=hashmap -1.20"),
    /** execution.checkpointing.storage: {@code CheckpointStorageLoader}, which takes the name of a factory's class too. */
    CHECKPOINT_STORAGE(true, "filesystem", "jobmanager"),
    /** restart-strategy.type: {@code RestartBackoffTimeStrategyFactoryLoader}. */
    RESTART_STRATEGY(
            false,
            "none",
            "off=none",
            "disable=none",
            "fixed-delay",
            "fixeddelay=fixed-delay",
            "failure-rate",
            "failurerate=failure-rate",
            "exponential-delay",
            "exponentialdelay=exponential-delay"),
    /** high-availability.type: {@code HighAvailabilityMode}; what it doesn't know is the name of a factory's class. */
    HIGH_AVAILABILITY(true, "none", "standalone=none", "zookeeper", "kubernetes"),
    /** jobmanager.scheduler: {@code JobManagerOptions.SchedulerType}. */
    SCHEDULER(false, "Default", "Adaptive", "AdaptiveBatch", "Ng=Default -1.20"),
    /** scheduler-mode: {@code SchedulerExecutionMode}. */
    SCHEDULER_MODE(false, "REACTIVE"),
    /** execution.state-recovery.claim-mode: {@code RecoveryClaimMode}, before 2.0 {@code RestoreMode}. */
    CLAIM_MODE(false, "CLAIM", "NO_CLAIM", "LEGACY"),
    /** execution.checkpointing.mode: {@code CheckpointingMode}. */
    CHECKPOINTING_MODE(false, "EXACTLY_ONCE", "AT_LEAST_ONCE"),
    /** execution.checkpointing.externalized-checkpoint-retention. */
    RETENTION(false, "DELETE_ON_CANCELLATION", "RETAIN_ON_CANCELLATION", "NO_EXTERNALIZED_CHECKPOINTS");

    private final boolean open;
    private final List<Word> words = new ArrayList<>();

    /** @param entries each a word, what it stands for if that is another, and since or until when it is known */
    OptionWords(boolean open, String... entries) {
        this.open = open;
        for (String entry : entries) {
            words.add(Word.of(entry));
        }
    }

    private record Word(String text, String meaning, FlinkVersion since, FlinkVersion until) {
        static Word of(String entry) {
            int blank = entry.indexOf(' ');
            String both = blank < 0 ? entry : entry.substring(0, blank);
            String range = blank < 0 ? "" : entry.substring(blank + 1);
            int equals = both.indexOf('=');
            return new Word(
                    equals < 0 ? both : both.substring(0, equals),
                    both.substring(equals + 1),
                    range.endsWith("-") ? new FlinkVersion(2, 0) : null,
                    range.startsWith("-") ? new FlinkVersion(1, 20) : null);
        }

        boolean isKnownTo(FlinkVersion version) {
            return version == null
                    || (since == null || version.compareTo(since) >= 0)
                            && (until == null || version.compareTo(until) <= 0);
        }
    }

    /** Whether Flink takes other texts for the name of a class, so that only it can tell whether they are right. */
    public boolean isOpen() {
        return open;
    }

    /** What a text stands for, in the first of its words; empty where a version doesn't know it. */
    public Optional<String> meaning(String text, FlinkVersion version) {
        for (Word word : words) {
            if (word.text().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)) && word.isKnownTo(version)) {
                return Optional.of(word.meaning());
            }
        }
        return Optional.empty();
    }

    /** Whether some version knows the word, if not this one. */
    public boolean isKnownElsewhere(String text) {
        return meaning(text, null).isPresent();
    }

    /** The words that a version knows, one for each meaning. */
    public List<String> in(FlinkVersion version) {
        List<String> in = new ArrayList<>();
        for (Word word : words) {
            if (word.isKnownTo(version) && word.text().equals(word.meaning())) {
                in.add(word.text());
            }
        }
        return in;
    }
}
