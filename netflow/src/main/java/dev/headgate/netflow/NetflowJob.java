package dev.headgate.netflow;

import dev.headgate.netflow.job.FlowJob;
import dev.headgate.netflow.options.JobOptionsReader;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The entry class for Flink: what a FlinkDeployment's job.entryClass names. */
public final class NetflowJob {
    private NetflowJob() {}

    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        FlowJob.build(environment, JobOptionsReader.read(List.of(arguments), System.getenv()));
        environment.execute(FlowJob.NAME);
    }
}
