package dev.headgate.netflow.normalize;

/** What has become of a line. */
public sealed interface Normalized permits NormalizedFlow, DeadLetter {}
