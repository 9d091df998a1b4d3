package dev.headgate.flink.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.flink.judge.Answer;
import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.OtherLines;
import dev.headgate.flink.judge.Texts;
import org.junit.jupiter.api.Test;

/** Durations are what Flink's own class reads, in ISO 8601 too, and writes. */
class DurationJudgeTest {
    private static final String FLINK = "org.apache.flink.util.TimeUtils";
    private static final String[] UNITS = {
        "",
        "d",
        "day",
        "days",
        "h",
        "hour",
        "hours",
        "m",
        "min",
        "minute",
        "minutes",
        "s",
        "sec",
        "secs",
        "second",
        "seconds",
        "ms",
        "milli",
        "millis",
        "millisecond",
        "milliseconds",
        "\u00b5s",
        "us",
        "micro",
        "micros",
        "microsecond",
        "microseconds",
        "ns",
        "nano",
        "nanos",
        "nanosecond",
        "nanoseconds",
        "w",
        "mins",
        "1h"
    };

    @Test
    void agrees() {
        agreesWith(FlinkJudge.ORDINARY);
    }

    /** Flink 1 can't write what is longer than 292 years, and 1.17 writes no days. */
    @OtherLines
    void agreesWith(String line) {
        FlinkJudge flink = FlinkJudge.of(line);
        Texts texts = new Texts(2);
        for (int i = 0; i < Texts.count(10_000); i++) {
            String text = texts.random().nextBoolean() ? simple(texts) : iso(texts);
            Answer answer = flink.call(FLINK, "parseDuration", text);
            Reading<Duration> reading = Duration.parse(text, flink.version());
            assertEquals(answer.isRefused(), reading.isRefused(), () -> text + ": " + answer.why());
            if (!answer.isRefused()) {
                assertEquals(
                        flink.on(answer.value(), "getSeconds").value(),
                        reading.value().seconds(),
                        text);
                assertEquals(
                        flink.on(answer.value(), "getNano").value(),
                        reading.value().nanoseconds(),
                        text);
                Answer written = flink.call(FLINK, "formatWithHighestUnit", answer.value());
                if (!written.isRefused() && !line.equals("1.17")) {
                    assertEquals(written.value(), reading.value().toString(), text);
                }
            }
        }
    }

    private static String simple(Texts texts) {
        return texts.noise() + texts.digits() + texts.noise() + texts.cased(texts.one(UNITS)) + texts.noise();
    }

    private static String iso(Texts texts) {
        StringBuilder text = new StringBuilder(texts.one("P", "P", "P", "p", "-P", "+P", "PP", ""));
        part(texts, text, "D");
        text.append(texts.one("T", "T", "T", "t", ""));
        part(texts, text, "H");
        part(texts, text, "M");
        part(texts, text, "S");
        return text + texts.noise();
    }

    private static void part(Texts texts, StringBuilder text, String unit) {
        if (texts.random().nextInt(3) > 0) {
            text.append(texts.one("", "", "", "-", "+")).append(texts.digits());
            if (texts.random().nextInt(unit.equals("S") ? 2 : 20) == 0) {
                String digits = texts.digits();
                text.append(texts.one(".", ","))
                        .append(
                                digits,
                                0,
                                Math.min(digits.length(), texts.random().nextInt(12)));
            }
            text.append(texts.noise()).append(texts.cased(unit));
        }
    }
}
