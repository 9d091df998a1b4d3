package dev.headgate.rules.catalog;

import dev.headgate.workload.Amount;
import dev.headgate.workload.FixedSlots;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.Optional;

/** How the findings of several rules say the same thing. */
final class Words {
    private static final int LONGEST = 60;

    private Words() {}

    /** "1 slot", "4 slots". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A value in one line that isn't too long for a sentence. */
    static String excerpt(String text) {
        String line =
                text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ').trim();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }

    /** "2 TaskManagers x 4 slots = 8". */
    static String product(FixedSlots slots) {
        return (slots.scaled() ? "at most " : "")
                + count(slots.taskManagers().value(), "TaskManager") + " x "
                + count(slots.slots().value(), "slot") + " = " + slots.total();
    }

    /** "job.parallelism 8", or what it is made of. */
    static String parallelism(Workload workload, Amount parallelism) {
        Optional<Amount> taskManagers = workload.scale().taskManagers();
        Optional<Amount> slots = workload.scale().slots();
        if (parallelism.fields().size() == 1 || taskManagers.isEmpty() || slots.isEmpty()) {
            return parallelismField(workload) + " " + parallelism.value();
        }
        return "the parallelism of " + count(taskManagers.get().value(), "TaskManager") + " x "
                + count(slots.get().value(), "slot") + " = " + parallelism.value();
    }

    /** Where a workload of this kind states its parallelism. */
    static String parallelismField(Workload workload) {
        return workload.kind().isStandalone() ? "parallelism.default" : "job.parallelism";
    }

    /** How to bring a parallelism down to a limit. */
    static String lower(Workload workload, Amount parallelism, long limit) {
        Optional<Amount> slots = workload.scale().slots();
        if (parallelism.fields().size() == 1 || slots.isEmpty()) {
            return "lower " + parallelismField(workload) + " to " + limit;
        }
        long replicas = limit / slots.get().value();
        return replicas >= 1
                ? "lower taskManager.replicas to " + replicas
                : "lower taskmanager.numberOfTaskSlots to " + limit + " and taskManager.replicas to 1";
    }

    /** How to make a cluster large enough for a parallelism. */
    static String moreTaskManagers(Workload workload, FixedSlots slots, long parallelism) {
        long each = slots.slots().value();
        return taskManagers(workload, slots) + " " + (parallelism + each - 1) / each;
    }

    /** "set taskManager.replicas to", for wherever the number of TaskManagers is decided. */
    static String taskManagers(Workload workload, FixedSlots slots) {
        if (slots.scaled()) {
            return "set " + slots.taskManagers().field().name() + " of the autoscaler to";
        }
        if (workload.kind() == Kind.SESSION_JOB && workload.session().isPresent()) {
            return "set taskManager.replicas of "
                    + workload.session().get().manifest().key() + " to";
        }
        return workload.taskManagers().isPresent()
                ? "set replicas of " + workload.taskManagers().get().manifest().key() + " to"
                : "set taskManager.replicas to";
    }
}
