package dev.headgate.flink.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.flink.judge.Answer;
import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the operator writes for a memory is what its own code writes, where Flink can read that. */
@Tag("flink")
class ResourceMemoryJudgeTest {
    private static final String OPERATOR = "org.apache.flink.kubernetes.operator.config.FlinkConfigBuilder";
    private static final String[] UNITS = {
        "",
        "b",
        "k",
        "m",
        "g",
        "t",
        "p",
        "e",
        "Ki",
        "Mi",
        "Gi",
        "Ti",
        "Pi",
        "Ei",
        "KiB",
        "MiB",
        "GiB",
        "gb",
        "mb",
        "i",
        "n",
        "u",
        "e3",
        "E6",
        "e-3",
        "e",
        "bytes",
        "gigabytes",
        "kb",
        "mi b"
    };

    @Test
    void agrees() {
        FlinkJudge operator = FlinkJudge.operator();
        Texts texts = new Texts(6);
        for (int i = 0; i < Texts.count(20_000); i++) {
            String text = texts.noise()
                    + texts.one("", "", "", "-", "+")
                    + texts.digits()
                    + texts.one("", "", ".5", ".", ".0", ".25")
                    + texts.noise()
                    + texts.cased(texts.one(UNITS))
                    + texts.noise();
            Answer answer = operator.call(OPERATOR, "parseResourceMemoryString", text);
            Reading<ResourceMemory> reading = ResourceMemory.parse(text);
            Answer read = answer.isRefused()
                    ? answer
                    : operator.call("org.apache.flink.configuration.MemorySize", "parse", answer.value());
            assertEquals(read.isRefused(), reading.isRefused(), () -> "'" + text + "' " + read.why());
            if (!read.isRefused()) {
                assertEquals(answer.value(), reading.value().written(), text);
                assertEquals(
                        operator.on(read.value(), "getBytes").value(),
                        reading.value().memory().bytes(),
                        text);
            }
        }
    }
}
