package dev.headgate.workload;

/** The kinds of object that Flink runs from. */
public enum Kind {
    FLINK_DEPLOYMENT("FlinkDeployment"),
    BLUE_GREEN_DEPLOYMENT("FlinkBlueGreenDeployment"),
    SESSION_JOB("FlinkSessionJob"),
    FLINK_CLUSTER("FlinkCluster"),
    /** A Job, Deployment or StatefulSet that runs a JobManager of Flink's own image. */
    STANDALONE_JOB_MANAGER("standalone JobManager"),
    /** A Deployment or StatefulSet that runs TaskManagers of Flink's own image. */
    STANDALONE_TASK_MANAGER("standalone TaskManager");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** As people call it. */
    public String words() {
        return words;
    }

    /** Whether its spec is that of a FlinkDeployment. */
    public boolean isDeployment() {
        return this == FLINK_DEPLOYMENT || this == BLUE_GREEN_DEPLOYMENT;
    }

    /** Whether the Apache operator runs it. */
    public boolean isOfApacheOperator() {
        return isDeployment() || this == SESSION_JOB;
    }

    public boolean isStandalone() {
        return this == STANDALONE_JOB_MANAGER || this == STANDALONE_TASK_MANAGER;
    }
}
