package dev.headgate.flink.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.flink.judge.Answer;
import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.OtherLines;
import dev.headgate.flink.judge.Texts;
import org.junit.jupiter.api.Test;

/** Amounts of memory are what Flink's own class reads and writes. */
class MemorySizeJudgeTest {
    private static final String FLINK = "org.apache.flink.configuration.MemorySize";
    private static final String[] UNITS = {
        "",
        "b",
        "bytes",
        "k",
        "kb",
        "kibibytes",
        "m",
        "mb",
        "mebibytes",
        "g",
        "gb",
        "gibibytes",
        "t",
        "tb",
        "tebibytes",
        "gi",
        "mi",
        "gib",
        "p",
        "byte",
        " m",
        "m ",
        "d"
    };

    @Test
    void agrees() {
        agreesWith(FlinkJudge.ORDINARY);
    }

    @OtherLines
    void agreesWith(String line) {
        FlinkJudge flink = FlinkJudge.of(line);
        Texts texts = new Texts(1);
        for (int i = 0; i < Texts.count(5_000); i++) {
            String text =
                    texts.noise() + texts.digits() + texts.noise() + texts.cased(texts.one(UNITS)) + texts.noise();
            Answer answer = flink.call(FLINK, "parse", text);
            Reading<MemorySize> reading = MemorySize.parse(text);
            assertEquals(answer.isRefused(), reading.isRefused(), () -> text + ": " + answer.why());
            if (!answer.isRefused()) {
                assertEquals(
                        flink.on(answer.value(), "getBytes").value(),
                        reading.value().bytes(),
                        text);
                assertEquals(answer.value().toString(), reading.value().toString(), text);
                assertEquals(
                        flink.on(answer.value(), "toHumanReadableString").value(),
                        reading.value().inWords(),
                        text);
            }
        }
    }
}
