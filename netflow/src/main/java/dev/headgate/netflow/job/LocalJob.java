package dev.headgate.netflow.job;

import dev.headgate.netflow.options.JobOptions;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job with Flink inside this process. */
public final class LocalJob {
    private LocalJob() {}

    /**
     * Starts it.
     *
     * @param flink Flink's own options, by name
     * @param temporary for the files of a running Flink, which it doesn't all delete
     */
    public static JobClient start(JobOptions options, Map<String, String> flink, Path temporary) throws Exception {
        Configuration configuration = Configuration.fromMap(flink);
        setDefault(configuration, CoreOptions.TMP_DIRS, temporary);
        setDefault(configuration, WebOptions.UPLOAD_DIR, temporary);
        int parallelism = configuration
                .getOptional(CoreOptions.DEFAULT_PARALLELISM)
                .orElse(Runtime.getRuntime().availableProcessors());
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        FlowJob.build(environment, options);
        return environment.executeAsync(FlowJob.NAME);
    }

    private static void setDefault(Configuration configuration, ConfigOption<String> option, Path path) {
        if (!configuration.contains(option)) {
            configuration.set(option, path.toString());
        }
    }
}
