package dev.headgate.report;

/** The formats of standard output. */
public enum Format {
    TEXT,
    JSON,
    MARKDOWN,
    SARIF,
    GITHUB
}
