package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.rules.Reporter;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

/** The finding of rules that miss a directory for savepoints. */
final class SavepointDirectory {
    private static final String OPTION = "execution.checkpointing.savepoint-dir";

    private SavepointDirectory() {}

    /** Whether there is none under any name: the operator reads all of them, whatever the version, and hands it to Flink. */
    static boolean isMissing(Workload workload) {
        if (!StateDirectories.canBeTold(workload)) {
            return false;
        }
        for (Option option : workload.options().written(OPTION)) {
            if (!option.text().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Reports it with what needs it, as the beginning of a sentence. */
    static void report(Workload workload, String what, List<Field> others, Reporter report) {
        Optional<Option> directory = workload.state().savepointDirectory();
        String name = StateDirectories.name(workload, OPTION);
        report.report(
                StateDirectories.severity(workload),
                StateDirectories.field(workload, directory, name),
                what + "needs " + name + ", which is " + StateDirectories.lack(workload, directory),
                "set " + name + " to a folder that outlives pods, such as s3://BUCKET/savepoints",
                others);
    }
}
