package dev.headgate.platform;

import static dev.headgate.platform.Limit.always;
import static dev.headgate.platform.Limit.word;

import java.util.ArrayList;
import java.util.List;

/** What Job, Deployment and Service can't do by themselves, since no operator looks after them. */
final class StandaloneLimits {
    static final List<Limit> ALL = all();

    private StandaloneLimits() {}

    private static List<Limit> all() {
        List<Limit> limits = new ArrayList<>(List.of(
                word("mode", "native", "remove it: TaskManagers are a Deployment here"),
                word(
                        "job/upgradeMode",
                        "savepoint",
                        "take the savepoint by hand and name it as job.initialSavepointPath, or add highAvailability"),
                word(
                        "job/upgradeMode",
                        "last-state",
                        "add highAvailability and remove it: the job then goes on from its latest checkpoint"),
                word("job/state", "suspended", "stop the job by hand after a savepoint, or remove the overlay"),
                always("job/savepointTriggerNonce", "take the savepoint with Flink's command line or REST interface"),
                always("job/checkpointTriggerNonce", "take a savepoint with Flink's command line or REST interface"),
                always("job/savepointRedeployNonce", "set job.initialSavepointPath and replace the Job"),
                always("job/autoscalerResetNonce", "remove it: there is no autoscaler"),
                always("restartNonce", "replace the Job by hand"),
                always("flinkConfiguration/kubernetes.operator.*", "remove it: there is no operator to read it"),
                always(
                        "flinkConfiguration/job.autoscaler.*",
                        "set scheduler-mode: reactive under flinkConfiguration, and scale the TaskManagers")));
        limits.addAll(NativeLimits.ALL);
        return List.copyOf(limits);
    }
}
