package dev.headgate.netflow.demo;

/** The demo's topics, called as the job calls them by default. */
final class Topics {
    static final String LINES = "flows";
    static final String FLOWS = "netflow-output";
    static final String DEAD_LETTERS = "netflow-dead-letter";
    static final int PARTITIONS = 4;

    private Topics() {}
}
