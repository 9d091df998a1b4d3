package dev.headgate.netflow.cli;

import dev.headgate.netflow.job.LocalJob;
import dev.headgate.netflow.options.JobOptions;
import dev.headgate.netflow.options.JobOptionsReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/** {@code run}: the job with Flink in this process, until it is told to stop. */
final class RunCommand {
    private static final String SAVEPOINTS = "execution.checkpointing.savepoint-dir";
    private static final int FAILED = 1;

    private RunCommand() {}

    /** Arguments are the job's, and Flink's own options as {@code -Dname=value}. */
    static int run(List<String> arguments, PrintStream progress) throws Exception {
        Map<String, String> flink = new LinkedHashMap<>(Map.of("execution.checkpointing.interval", "10s"));
        List<String> rest = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("-D") && equals > 2) {
                flink.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else {
                rest.add(argument);
            }
        }
        JobOptions options = JobOptionsReader.read(rest, System.getenv());
        TemporaryFolder folder = TemporaryFolder.create();
        JobClient job = LocalJob.start(options, flink, folder.path());
        progress.println("running; Ctrl-C ends it");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop(job, flink.get(SAVEPOINTS), progress);
            delete(folder, progress);
        }));
        try {
            job.getJobExecutionResult().get();
        } catch (ExecutionException e) {
            if (job.getJobStatus().get() == JobStatus.FAILED) {
                progress.println("the job failed: " + e.getCause());
                return FAILED;
            }
        }
        return 0;
    }

    private static void delete(TemporaryFolder folder, PrintStream progress) {
        try {
            folder.close();
        } catch (IOException e) {
            progress.println("left behind: " + folder.path());
        }
    }

    /** What was read until now is written, and its offsets are committed. */
    private static void stop(JobClient job, String savepoints, PrintStream progress) {
        try {
            if (job.getJobStatus().get(10, TimeUnit.SECONDS).isTerminalState()) {
                return;
            }
            if (savepoints == null) {
                job.cancel().get(20, TimeUnit.SECONDS);
                progress.println("stopped");
            } else {
                String path = job.stopWithSavepoint(false, savepoints, SavepointFormatType.CANONICAL)
                        .get(60, TimeUnit.SECONDS);
                progress.println("stopped; start there again with -Dexecution.state-recovery.path=" + path);
            }
        } catch (ExecutionException | TimeoutException e) {
            progress.println("didn't stop as it should: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
