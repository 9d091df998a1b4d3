package dev.headgate.flink.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.flink.judge.Answer;
import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.OtherLines;
import dev.headgate.flink.judge.Texts;
import dev.headgate.flink.value.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an option of each type takes is what Flink's Configuration takes for it. */
class OptionValueJudgeTest {
    private static final String UTILS = "org.apache.flink.configuration.ConfigurationUtils";

    private static final Map<OptionType.Kind, Class<?>> TYPES = Map.of(
            OptionType.Kind.BOOLEAN, Boolean.class,
            OptionType.Kind.INTEGER, Integer.class,
            OptionType.Kind.LONG, Long.class,
            OptionType.Kind.FLOAT, Float.class,
            OptionType.Kind.DOUBLE, Double.class);
    private static final String[] PIECES = {
        "true",
        "FALSE",
        "yes",
        "1",
        "0",
        "-1",
        "+5",
        "1.5",
        "1e3",
        "NaN",
        "Infinity",
        "0x10",
        " ",
        "",
        "a",
        "b",
        ":",
        ",",
        "'",
        "\"",
        "''",
        ";",
        "2147483648",
        "9223372036854775808",
        "1f",
        "a:1",
        "b:2",
        "'a,b':c",
        "\u0661"
    };

    @Test
    void agrees() {
        agreesWith(FlinkJudge.ORDINARY);
    }

    @OtherLines
    void agreesWith(String line) {
        FlinkJudge flink = FlinkJudge.of(line);
        Texts texts = new Texts(5);
        for (int i = 0; i < Texts.count(1_500); i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = texts.random().nextInt(6); pieces > 0; pieces--) {
                text.append(texts.one(PIECES));
            }
            numbers(flink, text.toString());
            map(flink, text.toString());
        }
    }

    private static void numbers(FlinkJudge flink, String text) {
        for (Map.Entry<OptionType.Kind, Class<?>> type : TYPES.entrySet()) {
            Answer answer = flink.call(UTILS, "convertValue", text, type.getValue());
            Reading<?> reading = new OptionType(type.getKey(), List.of(), false).read(text, flink.version());
            same(answer, reading, type.getKey() + " '" + text + "'");
            Answer list = flink.line().startsWith("1.")
                    ? flink.call("org.apache.flink.configuration.StructuredOptionsSplitter", "splitEscaped", text, ';')
                    : flink.call(UTILS, "convertToList", text, type.getValue());
            if (!flink.line().startsWith("1.")) {
                Reading<?> items = new OptionType(type.getKey(), List.of(), true).read(text, flink.version());
                same(list, items, "list of " + type.getKey() + " '" + text + "'");
            }
        }
    }

    private static void map(FlinkJudge flink, String text) {
        Answer answer = flink.line().matches("1\\.(19|20)")
                ? flink.call(UTILS, "convertToProperties", text, false)
                : flink.call(UTILS, "convertToProperties", text);
        same(
                answer,
                new OptionType(OptionType.Kind.MAP, List.of(), false).read(text, flink.version()),
                "map '" + text + "'");
    }

    private static void same(Answer answer, Reading<?> reading, String of) {
        if (reading.isRefused() || reading.isReadable()) {
            assertEquals(answer.isRefused(), reading.isRefused(), () -> of + ": " + answer.why());
            if (!answer.isRefused()) {
                assertEquals(String.valueOf(plain(answer.value())), String.valueOf(plain(reading.value())), of);
            }
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new java.util.TreeMap<>(map);
        }
        return value instanceof List<?> list ? new ArrayList<>(list) : value;
    }
}
