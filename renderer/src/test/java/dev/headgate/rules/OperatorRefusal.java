package dev.headgate.rules;

import java.util.List;

/**
 * Every reason for which the operator 1.7.0 refuses an object, by how its message begins, and what we say of the same object.
 * A message that isn't among them fails the test.
 */
enum OperatorRefusal {
    PARALLELISM("Job parallelism must be larger than 0", Ours.ERROR, "parallelism-not-positive"),
    JOB_MANAGER_MEMORY("JobManager resource memory must be defined", Ours.ERROR, Rules.MEMORY),
    TASK_MANAGER_MEMORY("TaskManager resource memory must be defined", Ours.ERROR, Rules.MEMORY),
    JOB_MANAGER_MEMORY_TEXT("JobManager resource memory parse error", Ours.ERROR, "memory-unparseable"),
    TASK_MANAGER_MEMORY_TEXT("TaskManager resource memory parse error", Ours.ERROR, "memory-unparseable"),
    JOB_MANAGER_STORAGE(
            "JobManager resource ephemeral storage parse error", Ours.ERROR, "ephemeral-storage-unparseable"),
    TASK_MANAGER_STORAGE(
            "TaskManager resource ephemeral storage parse error", Ours.ERROR, "ephemeral-storage-unparseable"),
    CHECKPOINT_DIRECTORY("Checkpoint directory[", Ours.ERROR, "stateful-upgrade-needs-checkpoint-dir"),
    SAVEPOINT_UPGRADE(
            "Job could not be upgraded with savepoint while", Ours.ERROR, "savepoint-upgrade-needs-savepoint-dir"),
    SAVEPOINT_TRIGGER("Savepoint could not be manually triggered", Ours.ERROR, Rules.SAVEPOINT_DIRECTORY),
    PERIODIC_SAVEPOINT("Periodic savepoints cannot be enabled", Ours.ERROR, Rules.SAVEPOINT_DIRECTORY),
    CHECKPOINT_AGE("In order to use max-checkpoint age", Ours.ERROR, Rules.SAVEPOINT_DIRECTORY),
    SESSION_TO_JOB("Cannot switch from session to job cluster", Ours.ERROR, "session-application-switch"),
    JOB_TO_SESSION("Cannot switch from job to session cluster", Ours.ERROR, "session-application-switch"),
    TO_STANDALONE("Cannot switch from native kubernetes to standalone", Ours.ERROR, "deployment-mode-switch"),
    TO_NATIVE("Cannot switch from standalone kubernetes to native", Ours.ERROR, "deployment-mode-switch"),

    /** Newer operators cancel the job and take its last checkpoint. */
    LAST_STATE_WITHOUT_HA(
            "Job could not be upgraded with last-state while HA disabled", Ours.WARNING, "last-state-without-ha"),
    LAST_STATE_OF_SESSION_JOB(
            "The LAST_STATE upgrade mode is not supported in session job now", Ours.NOTHING_SINCE_1_8),

    NAME("The FlinkDeployment name", Ours.NO_RULE_YET),
    VERSION_MISSING("Flink Version must be defined", Ours.NO_RULE_YET),
    VERSION_AFTER_SUSPEND("Changing flinkVersion after last-state suspend", Ours.NO_RULE_YET),
    FORBIDDEN_OPTION("Forbidden Flink config key", Ours.NO_RULE_YET),
    ROLLBACK_WITHOUT_HA("HA must be enabled for rollback support", Ours.NO_RULE_YET),
    HEALTH_CHECK("Deployment recovery (", Ours.NO_RULE_YET),
    INGRESS_TEMPLATE("Ingress template must be defined", Ours.NO_RULE_YET),
    INGRESS_URL("Unable to process the Ingress template", Ours.NO_RULE_YET),
    LOG_CONFIGURATION("Invalid log config key", Ours.NO_RULE_YET),
    JOB_MANAGER_REPLICAS("JobManager replicas should not be configured less than one", Ours.NO_RULE_YET),
    TASK_MANAGER_REPLICAS("TaskManager replicas", Ours.NO_RULE_YET),
    STANDBY_WITHOUT_HA("High availability should be enabled when starting standby", Ours.NO_RULE_YET),
    SERVICE_ACCOUNT("spec.serviceAccount must be defined", Ours.NO_RULE_YET),
    AUTOSCALER_RANGE("The AutoScalerOption", Ours.NO_RULE_YET),
    AUTOSCALER_NUMBER("Invalid value in the autoscaler config", Ours.NO_RULE_YET),
    JOB_ON_APPLICATION("Can not submit session job to application cluster", Ours.NO_RULE_YET),
    OTHER_CLUSTER("The session job's cluster id is not match", Ours.NO_RULE_YET),
    CLUSTER_CHANGED("The deploymentName can't be changed", Ours.NO_RULE_YET);

    /** Why the operator can't even answer, so that its webhook ends in an HTTP 500. */
    enum Unreadable {
        /** The API server refuses it: kinds know their fields' types and words. */
        TYPE("InvalidFormatException"),
        /** No rule reads the operator's own options yet. */
        OPTION("IllegalArgumentException: Could not parse value"),
        /** A session job without deploymentName or job: no rule asks for these yet. */
        MISSING("NullPointerException");

        private final String message;

        Unreadable(String message) {
            this.message = message;
        }

        static Unreadable of(String message) {
            for (Unreadable unreadable : values()) {
                if (message.contains(unreadable.message)) {
                    return unreadable;
                }
            }
            throw new AssertionError("the operator fails for a reason that isn't listed: " + message);
        }
    }

    /** What we say where the operator refuses. */
    enum Ours {
        /** An error of one of these rules. */
        ERROR,
        /** A warning of one of these rules, since newer operators accept it. */
        WARNING,
        /** Nothing, since newer operators accept it. */
        NOTHING_SINCE_1_8,
        /** Nothing: no rule knows it yet. A rule that does moves it up. */
        NO_RULE_YET
    }

    private static final class Rules {
        private static final String[] MEMORY = {
            "memory-not-defined",
            "memory-unparseable",
            "memory-without-unit",
            "memory-fraction-or-range-invalid",
            "task-slots-not-positive",
            "cpu-not-positive",
            "jm-memory-too-small",
            "tm-memory-too-small"
        };
        private static final String[] SAVEPOINT_DIRECTORY = {
            "savepoint-trigger-needs-savepoint-dir", "savepoint-upgrade-needs-savepoint-dir"
        };
    }

    private final String message;
    private final Ours ours;
    private final List<String> rules;

    OperatorRefusal(String message, Ours ours, String... rules) {
        this.message = message;
        this.ours = ours;
        this.rules = List.of(rules);
    }

    /** The one that a message of the operator's belongs to. */
    static OperatorRefusal of(String message) {
        for (OperatorRefusal refusal : values()) {
            if (message.startsWith(refusal.message)) {
                return refusal;
            }
        }
        throw new AssertionError("the operator refuses for a reason that isn't listed: " + message);
    }

    Ours ours() {
        return ours;
    }

    /** Whether what we find is what is to be found. */
    boolean isMet(List<Finding> found) {
        return switch (ours) {
            case ERROR -> found.stream().anyMatch(finding -> finding.isError() && rules.contains(finding.rule()));
            case WARNING -> found.stream().anyMatch(finding -> rules.contains(finding.rule()));
            case NOTHING_SINCE_1_8, NO_RULE_YET -> true;
        };
    }

    /** Whether an option for the directory of checkpoints or savepoints is missing. */
    boolean isAboutDirectories() {
        return switch (this) {
            case CHECKPOINT_DIRECTORY, SAVEPOINT_UPGRADE, SAVEPOINT_TRIGGER, PERIODIC_SAVEPOINT, CHECKPOINT_AGE -> true;
            default -> false;
        };
    }
}
