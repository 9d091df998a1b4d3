package dev.headgate.flink.option;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.value.Duration;
import dev.headgate.flink.value.FlinkNumber;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.OptionMap;
import dev.headgate.flink.value.Reading;
import dev.headgate.flink.value.SplitText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an option takes: {@code ConfigurationUtils#convertValue} of Flink.
 *
 * @param words those of an enumeration, none otherwise
 * @param isList whether it takes several, with semicolons between
 */
public record OptionType(Kind kind, List<String> words, boolean isList) {
    /** What one of its values is. */
    public enum Kind {
        STRING,
        BOOLEAN,
        INTEGER,
        LONG,
        FLOAT,
        DOUBLE,
        DURATION,
        MEMORYSIZE,
        MAP,
        WORD
    }

    static OptionType of(String text) {
        boolean list = text.startsWith("[");
        String word = list ? text.substring(1, text.length() - 1) : text;
        return word.startsWith("<")
                ? new OptionType(
                        Kind.WORD, List.of(word.substring(1, word.length() - 1).split("\\|")), list)
                : new OptionType(Kind.valueOf(word.toUpperCase(Locale.ROOT)), List.of(), list);
    }

    /**
     * Reads a text as Flink does where the configuration holds it.
     *
     * @param version null where it is unknown: what any version reads is read
     */
    public Reading<?> read(String text, FlinkVersion version) {
        if (!isList) {
            return one(text, version);
        }
        if (readsYaml(version) && (text.strip().startsWith("[") || text.strip().startsWith("- "))) {
            return Reading.undecided();
        }
        Reading<List<String>> items = SplitText.split(text, ';');
        if (!items.isReadable()) {
            return items;
        }
        List<Object> values = new ArrayList<>();
        for (String item : items.value()) {
            Reading<?> value = one(item, version);
            if (!value.isReadable()) {
                return value;
            }
            values.add(value.value());
        }
        return Reading.of(values);
    }

    private Reading<?> one(String text, FlinkVersion version) {
        return switch (kind) {
            case STRING -> Reading.of(text);
            case BOOLEAN -> FlinkNumber.parseBoolean(text);
            case INTEGER -> FlinkNumber.parseInteger(text);
            case LONG -> FlinkNumber.parseLong(text);
            case FLOAT -> FlinkNumber.parseFloat(text);
            case DOUBLE -> FlinkNumber.parseDouble(text);
            case DURATION -> Duration.parse(text, version);
            case MEMORYSIZE -> MemorySize.parse(text);
            case MAP -> OptionMap.parse(text, readsYaml(version));
            case WORD -> word(text);
        };
    }

    private Reading<String> word(String text) {
        for (String word : words) {
            if (word.toUpperCase(Locale.ROOT).equals(text.toUpperCase(Locale.ROOT))) {
                return Reading.of(word);
            }
        }
        return Reading.refused("is none of " + String.join(", ", words));
    }

    /** From 2.0 on Flink takes lists and maps in YAML too; 1.19 and 1.20 do so where their file is config.yaml. */
    private static boolean readsYaml(FlinkVersion version) {
        return version == null || version.isAtLeast(1, 19);
    }
}
