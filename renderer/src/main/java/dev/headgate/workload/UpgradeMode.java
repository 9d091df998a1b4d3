package dev.headgate.workload;

/** How the Apache operator carries a job's state through an upgrade. */
public enum UpgradeMode {
    STATELESS("stateless"),
    SAVEPOINT("savepoint"),
    LAST_STATE("last-state");

    private final String word;

    UpgradeMode(String word) {
        this.word = word;
    }

    /** As manifests write it. */
    public String word() {
        return word;
    }

    public boolean isStateful() {
        return this != STATELESS;
    }
}
