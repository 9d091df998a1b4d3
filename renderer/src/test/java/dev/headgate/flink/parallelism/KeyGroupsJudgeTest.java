package dev.headgate.flink.parallelism;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.flink.judge.Answer;
import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.OtherLines;
import org.junit.jupiter.api.Test;

/** Key groups are those of Flink's own class, for every parallelism that there is and some that there aren't. */
class KeyGroupsJudgeTest {
    private static final String FLINK = "org.apache.flink.runtime.state.KeyGroupRangeAssignment";

    @Test
    void agrees() {
        agreesWith(FlinkJudge.ORDINARY);
    }

    @OtherLines
    void agreesWith(String line) {
        FlinkJudge flink = FlinkJudge.of(line);
        assertEquals(flink.constant(FLINK, "UPPER_BOUND_MAX_PARALLELISM"), KeyGroups.UPPER_BOUND);
        for (int parallelism = -2; parallelism < 33_000; parallelism++) {
            Answer answer = flink.call(FLINK, "computeDefaultMaxParallelism", parallelism);
            assertEquals(answer.isRefused(), !KeyGroups.isWithinBounds(parallelism), answer.why());
            if (!answer.isRefused()) {
                assertEquals(answer.value(), KeyGroups.derivedMaxParallelism(parallelism));
            }
        }
    }
}
