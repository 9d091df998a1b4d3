package dev.headgate.rules;

/** Whether a finding stops a target from being written. */
public enum Severity {
    ERROR("error"),
    WARNING("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** As settings, reports and people write it. */
    public String word() {
        return word;
    }
}
