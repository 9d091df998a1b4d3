package dev.headgate.flink.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.flink.OptionNames;
import dev.headgate.flink.judge.Answer;
import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.OtherLines;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The words of an option are those that Flink's own classes know, in each of its lines. */
class OptionWordsJudgeTest {
    private static final List<String> WORDS = List.of(
            "hashmap",
            "rocksdb",
            "forst",
            "filesystem",
            "jobmanager",
            "none",
            "off",
            "disable",
            "fixed-delay",
            "fixeddelay",
            "fixed_delay",
            "failure-rate",
            "failurerate",
            "exponential-delay",
            "exponentialdelay",
            "standalone",
            "zookeeper",
            "ZooKeeper",
            "kubernetes",
            "HASHMAP",
            "heap",
            "memory",
            "no",
            "default");

    private static final Map<OptionWords, String> ENUMERATIONS = Map.of(
            OptionWords.SCHEDULER, "jobmanager.scheduler",
            OptionWords.SCHEDULER_MODE, "scheduler-mode",
            OptionWords.CLAIM_MODE, "execution.state-recovery.claim-mode",
            OptionWords.CHECKPOINTING_MODE, "execution.checkpointing.mode",
            OptionWords.RETENTION, "execution.checkpointing.externalized-checkpoint-retention");

    @Test
    void agrees() {
        agreesWith(FlinkJudge.ORDINARY);
    }

    @OtherLines
    void agreesWith(String line) {
        FlinkJudge flink = FlinkJudge.of(line);
        Map<String, ScannedOption> options = OptionScan.of(line);
        ENUMERATIONS.forEach((words, option) -> {
            String type = options.get(OptionNames.in(flink.version(), option)).type();
            List<String> theirs =
                    Arrays.asList(type.substring(1, type.length() - 1).split("\\|"));
            for (String word : theirs) {
                assertTrue(words.meaning(word.toLowerCase(), flink.version()).isPresent(), word);
            }
            for (String word : words.in(flink.version())) {
                assertTrue(new TreeSet<>(theirs).contains(word), word);
            }
        });
        for (String word : WORDS) {
            restartStrategy(flink, word);
            highAvailability(flink, word);
            stateBackend(flink, word);
        }
    }

    private static void restartStrategy(FlinkJudge flink, String word) {
        boolean known =
                OptionWords.RESTART_STRATEGY.meaning(word, flink.version()).isPresent();
        Map<String, String> options = Map.of("restart-strategy.type", word);
        if (flink.version().major() == 1) {
            Answer answer = flink.call(
                    "org.apache.flink.api.common.restartstrategy.RestartStrategies",
                    "fromConfiguration",
                    flink.configuration(options));
            assertEquals(!answer.isRefused(), known, () -> word + ": " + answer.why());
        } else {
            Answer answer =
                    flink.call("org.apache.flink.configuration.RestartStrategyOptions$RestartStrategyType", "of", word);
            assertEquals(!answer.isRefused(), known, () -> word + ": " + answer.why());
        }
    }

    private static void highAvailability(FlinkJudge flink, String word) {
        Object mode = flink.call(
                        "org.apache.flink.runtime.jobmanager.HighAvailabilityMode",
                        "fromConfig",
                        flink.configuration(Map.of("high-availability.type", word)))
                .value();
        String ours =
                OptionWords.HIGH_AVAILABILITY.meaning(word, flink.version()).orElse("factory_class");
        assertEquals(mode.toString().toLowerCase(), ours, word);
    }

    private static void stateBackend(FlinkJudge flink, String word) {
        if (word.equals("rocksdb") && !flink.has("flink-statebackend-rocksdb")
                || word.equals("forst") && flink.version().major() > 1 && !flink.has("flink-statebackend-forst")) {
            return;
        }
        Answer answer = flink.call(
                "org.apache.flink.runtime.state.StateBackendLoader",
                "loadStateBackendFromConfig",
                flink.configuration(Map.of("state.backend.type", word)),
                flink.type("org.apache.flink.runtime.state.StateBackendLoader").getClassLoader(),
                null);
        // A name that it doesn't know is a class to it, and no class has such a name; those that it knows may lack a
        // jar.
        boolean known = !answer.why().contains("factory class: " + word);
        assertEquals(
                known,
                OptionWords.STATE_BACKEND.meaning(word, flink.version()).isPresent(),
                () -> word + ": " + answer.why());
    }
}
