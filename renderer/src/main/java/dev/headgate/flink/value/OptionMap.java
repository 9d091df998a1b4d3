package dev.headgate.flink.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map in one text, {@code key:value,key:value}: {@code ConfigurationUtils#convertToProperties} of Flink. */
public final class OptionMap {
    private OptionMap() {}

    /** @param yaml whether this Flink tries YAML first, of which we follow none: what might be YAML isn't decided */
    public static Reading<Map<String, String>> parse(String text, boolean yaml) {
        if (yaml && mayBeYaml(text)) {
            return Reading.undecided();
        }
        Reading<List<String>> pairs = SplitText.split(text, ',');
        if (!pairs.isReadable()) {
            return pairs.as();
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (String item : pairs.value()) {
            Reading<List<String>> pair = SplitText.split(item, ':');
            if (!pair.isReadable()) {
                return pair.as();
            }
            if (pair.value().size() != 2) {
                return Reading.refused("has " + Excerpt.of(item) + " where a key, a colon and a value are meant");
            }
            if (map.putIfAbsent(pair.value().get(0), pair.value().get(1)) != null) {
                return Reading.refused("has the key " + Excerpt.of(pair.value().get(0)) + " twice");
            }
        }
        return Reading.of(map);
    }

    /** A map in YAML has braces, or a colon with white space or nothing behind it; an empty text is one for all we know. */
    private static boolean mayBeYaml(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == text.length();
            if (c == '{' || c == '\n' || c == '#' || c == ':' && (last || text.charAt(i + 1) <= ' ')) {
                return true;
            }
        }
        return false;
    }
}
