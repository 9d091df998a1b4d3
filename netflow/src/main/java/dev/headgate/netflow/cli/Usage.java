package dev.headgate.netflow.cli;

import dev.headgate.netflow.options.JobOption;
import java.util.Locale;

/** The help. */
final class Usage {
    private static final String COMMANDS =
            """
            netflow run --bootstrap-servers HOST:PORT [OPTION ...] [-DNAME=VALUE ...]
                the job, with Flink in this process; -D sets any option of Flink
            netflow normalize [--profile rfc7951|legacy]
                one line of the collector in, one line out, without Kafka
            netflow demo [--lines N] [--parallelism N] [--exactly-once]
                Kafka, the job and collectors in this process, and a table of rates at the end

            Options of the job; each is an environment variable too, --input-topic is NETFLOW_INPUT_TOPIC:
            """;

    private Usage() {}

    static String text() {
        StringBuilder text = new StringBuilder(COMMANDS);
        for (JobOption option : JobOption.values()) {
            String name = option.argument() + " " + option.value();
            text.append(String.format(Locale.ROOT, "  %s%n      %s", name, option.meaning()));
            if (!option.otherwise().isEmpty()) {
                text.append("; default ").append(option.otherwise());
            }
            text.append('\n');
        }
        return text.toString();
    }
}
