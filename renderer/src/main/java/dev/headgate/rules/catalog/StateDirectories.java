package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.flink.OptionNames;
import dev.headgate.rules.Severity;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.Optional;

/** What rules about missing directories for checkpoints and savepoints have in common. */
final class StateDirectories {
    private StateDirectories() {}

    /** Whether something can be said at all: a session job has its directories from a cluster that may be out of sight. */
    static boolean canBeTold(Workload workload) {
        return workload.kind() != Kind.SESSION_JOB || workload.session().isPresent();
    }

    /** The option's name in the workload's version; where that isn't known, the one that every version knows. */
    static String name(Workload workload, String newest) {
        if (workload.version().isPresent()) {
            return OptionNames.in(workload.version().get(), newest);
        }
        return newest.equals("execution.checkpointing.dir") ? "state.checkpoints.dir" : "state.savepoints.dir";
    }

    /** An error only where the operator's defaults can't supply it. */
    static Severity severity(Workload workload) {
        return workload.knowsDefaults() ? Severity.ERROR : Severity.WARNING;
    }

    /** How a directory is missing. */
    static String lack(Workload workload, Optional<Option> directory) {
        if (directory.isPresent()) {
            return "blank";
        }
        return workload.knowsDefaults()
                ? "missing"
                : "missing here; the operator's defaults, which aren't known, may set it";
    }

    /** Where the option is, or is to be written. */
    static Field field(Workload workload, Optional<Option> directory, String name) {
        return directory.isPresent()
                ? directory.get().field()
                : workload.options().field().child(name);
    }
}
