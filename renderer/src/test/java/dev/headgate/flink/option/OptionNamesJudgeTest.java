package dev.headgate.flink.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.OtherLines;
import dev.headgate.flink.judge.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Of all the names of an option that may be set at once, the one counts that Flink's Configuration heeds. */
class OptionNamesJudgeTest {
    /** In 1.20 the constant of each is there beside the one that replaced it, and only that one is read. */
    private static final List<String> REPLACED = List.of("taskmanager.network.retries");

    @Test
    void agrees() {
        agreesWith(FlinkJudge.ORDINARY);
    }

    @OtherLines
    void agreesWith(String line) {
        FlinkJudge flink = FlinkJudge.of(line);
        Texts texts = new Texts(4);
        for (Map.Entry<String, ScannedOption> entry : OptionScan.of(line).entrySet()) {
            String key = entry.getKey();
            ScannedOption option = entry.getValue();
            if (option.others().isEmpty() || REPLACED.contains(key) || isReplaced(flink, key)) {
                continue;
            }
            List<String> names = new ArrayList<>(List.of(key));
            option.others().forEach(other -> names.add(other.replace("~", "")));
            for (int i = 0; i < 8; i++) {
                Map<String, String> set = new TreeMap<>();
                for (String name : names) {
                    if (texts.random().nextBoolean()) {
                        set.put(name, "text of " + name);
                    }
                }
                assertEquals(heeded(flink, key, names, set), ours(flink, key, set), () -> key + " in " + set);
            }
        }
    }

    /** Whether this line has an option that looks under the key of this one. */
    private static boolean isReplaced(FlinkJudge flink, String key) {
        return !dev.headgate.flink.OptionNames.in(flink.version(), key).equals(key);
    }

    private static String heeded(FlinkJudge flink, String key, List<String> names, Map<String, String> set) {
        Object option = flink.on(
                        flink.call("org.apache.flink.configuration.ConfigOptions", "key", key)
                                .value(),
                        "stringType")
                .value();
        option = flink.on(option, "noDefaultValue").value();
        option = flink.on(option, "withFallbackKeys", (Object)
                        names.subList(1, names.size()).toArray(new String[0]))
                .value();
        return ((Optional<?>) flink.on(flink.configuration(set), "getOptional", option)
                        .value())
                .map(Object::toString)
                .orElse("");
    }

    private static String ours(FlinkJudge flink, String key, Map<String, String> set) {
        return FlinkConfiguration.of(set, flink.version()).text(key, "");
    }
}
