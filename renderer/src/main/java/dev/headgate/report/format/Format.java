package dev.headgate.report.format;

/** The formats of standard output. */
public enum Format {
    TEXT,
    JSON,
    MARKDOWN,
    SARIF,
    GITHUB
}
