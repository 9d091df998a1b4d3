package dev.headgate.flink.option;

import dev.headgate.flink.judge.FlinkJudge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One option of one line of Flink.
 *
 * @param type in the words of the catalogue
 * @param standard what Flink takes where it isn't set, null where there is nothing
 * @param others the names under which Flink looks next, in its order; those that are only a fallback marked by a tilde
 */
record ScannedOption(String key, String type, String standard, List<String> others) {
    static ScannedOption of(FlinkJudge flink, Object option) {
        List<String> others = new ArrayList<>();
        for (Object other : (Iterable<?>) flink.on(option, "fallbackKeys").value()) {
            boolean deprecated = (boolean) flink.on(other, "isDeprecated").value();
            others.add((deprecated ? "" : "~") + flink.on(other, "getKey").value());
        }
        Object standard = flink.on(option, "defaultValue").value();
        return new ScannedOption(
                (String) flink.on(option, "key").value(),
                type((Class<?>) flink.on(option, "getClazz").value(), (boolean)
                        flink.on(option, "isList").value()),
                standard == null ? null : text(flink, standard),
                List.copyOf(others));
    }

    private static String text(FlinkJudge flink, Object standard) {
        if (standard instanceof java.time.Duration) {
            return (String) flink.call("org.apache.flink.util.TimeUtils", "formatWithHighestUnit", standard)
                    .value();
        }
        // Where a machine keeps temporary files is no fact of Flink.
        String text = String.valueOf(standard);
        return text.equals(System.getProperty("java.io.tmpdir")) ? null : text;
    }

    private static String type(Class<?> type, boolean list) {
        String word = type.getSimpleName().toLowerCase(Locale.ROOT);
        if (type.isEnum()) {
            StringBuilder words = new StringBuilder("<");
            for (Object constant : type.getEnumConstants()) {
                words.append(words.length() == 1 ? "" : "|").append(constant);
            }
            word = words.append('>').toString();
        }
        return list ? "[" + word + "]" : word;
    }

    /** Some keys are the constants of several classes: what one of them looks under is looked under. */
    ScannedOption with(ScannedOption other) {
        Set<String> all = new LinkedHashSet<>(others);
        all.addAll(other.others);
        return new ScannedOption(key, type, standard == null ? other.standard : standard, List.copyOf(all));
    }
}
