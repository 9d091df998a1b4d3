package dev.headgate.flink.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operator's validator answers what its own source says, one question after another. */
@Tag("flink")
class OperatorJudgeTest {
    private static final String DEPLOYMENT =
            """
            {"apiVersion": "flink.apache.org/v1beta1", "kind": "FlinkDeployment",
             "metadata": {"name": "orders", "namespace": "streaming"},
             "spec": {"flinkVersion": "%s", "image": "flink:1.17", "serviceAccount": "flink", "mode": "%s",
              "jobManager": {"resource": {"memory": "1600m", "cpu": 1}},
              "taskManager": {"resource": {"memory": "%s", "cpu": 1}},
              "job": {"jarURI": "local:///job.jar", "parallelism": %d, "upgradeMode": "stateless"}}}
            """;
    private static final String SESSION_JOB =
            """
            {"apiVersion": "flink.apache.org/v1beta1", "kind": "FlinkSessionJob",
             "metadata": {"name": "orders", "namespace": "streaming"},
             "spec": {"deploymentName": "%s", "job": {"jarURI": "https://example.com/job.jar", "parallelism": 1}}}
            """;

    @Test
    void answers() {
        try (OperatorJudge operator = OperatorJudge.start("{}")) {
            String good = DEPLOYMENT.formatted("v1_17", "native", "2048m", 2);
            assertTrue(operator.ask(good, null, null).isAccepted());
            assertEquals(
                    "Job parallelism must be larger than 0",
                    operator.ask(DEPLOYMENT.formatted("v1_17", "native", "2048m", 0), null, null)
                            .error());
            assertEquals(
                    "Cannot switch from native kubernetes to standalone kubernetes cluster",
                    operator.ask(DEPLOYMENT.formatted("v1_17", "standalone", "2048m", 2), good, null)
                            .error());
            assertTrue(operator.ask(DEPLOYMENT.formatted("v2_2", "native", "2048m", 2), null, null)
                    .unreadable()
                    .contains("not one of the values accepted"));
            assertTrue(operator.ask(SESSION_JOB.formatted("orders"), null, null).isAccepted());
            assertTrue(operator.ask(SESSION_JOB.formatted("orders"), null, good)
                    .error()
                    .contains("Can not submit session job to application cluster"));
        }
    }

    @Test
    void refusesAFractionThatFlinkCannotRead() {
        try (OperatorJudge operator = OperatorJudge.start("{}")) {
            assertTrue(operator.ask(DEPLOYMENT.formatted("v1_17", "native", "1.5Gi", 2), null, null)
                    .error()
                    .contains("TaskManager resource memory parse error: Memory size unit '.0'"));
        }
    }
}
