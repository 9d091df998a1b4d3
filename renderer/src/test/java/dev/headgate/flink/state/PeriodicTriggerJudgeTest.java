package dev.headgate.flink.state;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.flink.judge.Answer;
import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.Texts;
import dev.headgate.flink.value.Reading;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where we are sure of a trigger, the operator agrees; what we leave undecided it may take or not. */
@Tag("flink")
class PeriodicTriggerJudgeTest {
    private static final String OPERATOR = "org.apache.flink.kubernetes.operator.utils.SnapshotUtils";
    private static final String[] FIELDS = {
        "*",
        "*",
        "*",
        "?",
        "?",
        "0",
        "1",
        "5",
        "12",
        "23",
        "31",
        "32",
        "59",
        "60",
        "7",
        "8",
        "*/5",
        "0/15",
        "1-5",
        "10-2",
        "*/70",
        "MON-FRI",
        "SUN",
        "jan",
        "JAN-MAR",
        "L",
        "LW",
        "15W",
        "L-3",
        "6L",
        "6#3",
        "FRI#2",
        "1,15",
        "MON,WED",
        "2026",
        "2026-2030",
        "x",
        "@",
        "1-",
        "/5",
        "5/",
        "*,5",
        "?,1",
        "MON/2",
        "99",
        "0-59/7",
        "1970",
        "2200",
        "FOO"
    };

    @Test
    void agrees() {
        FlinkJudge operator = FlinkJudge.operator();
        Texts texts = new Texts(8);
        int decided = 0;
        for (int i = 0; i < Texts.count(40_000); i++) {
            StringBuilder text = new StringBuilder();
            for (int fields = texts.one(1, 5, 6, 6, 6, 6, 6, 7, 7, 8); fields > 0; fields--) {
                text.append(texts.random().nextInt(3) == 0 ? texts.one(FIELDS) : texts.one("0", "*", "?", "1"))
                        .append(texts.one(" ", " ", "\t", "  "));
            }
            decided += agrees(operator, text.toString()) ? 1 : 0;
        }
        assertTrue(decided > Texts.count(40_000) / 2, "decided: " + decided);
        for (String text : new String[] {"1h", "0", "60s", "PT1H", "", " ", "0 0 */6 * * ?", "0 */6 * * *", "@daily"}) {
            assertTrue(agrees(operator, text), text);
        }
    }

    private static boolean agrees(FlinkJudge operator, String text) {
        Reading<PeriodicTrigger> reading = PeriodicTrigger.parse(text);
        Answer interval = operator.call(OPERATOR, "interpretAsInterval", text);
        Answer cron = operator.call(OPERATOR, "interpretAsCron", text);
        boolean taken = ((Optional<?>) interval.value()).isPresent() || ((Optional<?>) cron.value()).isPresent();
        if (reading.isReadable()) {
            assertTrue(taken, () -> "the operator can't read '" + text + "'");
        }
        if (reading.isRefused()) {
            assertFalse(taken, () -> "the operator reads '" + text + "', and we: " + reading.refusal());
        }
        return reading.isReadable() || reading.isRefused();
    }
}
