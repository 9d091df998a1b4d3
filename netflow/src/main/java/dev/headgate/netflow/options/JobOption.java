package dev.headgate.netflow.options;

import java.util.Locale;

/** An option of the job: an argument, or else an environment variable, or else a default. */
public enum JobOption {
    BOOTSTRAP_SERVERS("HOST:PORT,...", "", "where Kafka is; the only option that must be given"),
    INPUT_TOPIC("TOPIC", "flows", "the collector's lines"),
    OUTPUT_TOPIC("TOPIC", "netflow-output", "the normalised flows"),
    DEAD_LETTER_TOPIC("TOPIC", "netflow-dead-letter", "lines that are no flow, as they came"),
    GROUP_ID("NAME", "netflow", "the consumer group that offsets are committed for"),
    START_OFFSETS(
            "committed|earliest|latest|TIME",
            "committed",
            "where to start without a savepoint; committed is earliest where the group has none, a TIME is like 2026-11-21T08:00:00Z"),
    STOP_OFFSETS(
            "never|latest",
            "never",
            "latest ends the job at what is there when it starts; not for one that goes on from a savepoint"),
    DELIVERY("at-least-once|exactly-once", "at-least-once", "exactly-once writes in transactions, one a checkpoint"),
    TRANSACTIONAL_ID_PREFIX(
            "NAME", "", "of exactly-once: one for each job of a Kafka cluster; the group's name by default"),
    PROFILE("rfc7951|legacy", "rfc7951", "how a flow is written as JSON"),
    MAX_OUT_OF_ORDERNESS(
            "DURATION", "30s", "how late a flow may be, in the time it ended, before the watermark passes it"),
    IDLE_TIMEOUT("DURATION", "60s", "after which a silent partition no longer holds the watermark back"),
    EXPORTERS_IN_METRICS("NUMBER", "100", "so many exporters get a metric of their own, the rest count as other"),
    KAFKA_PROPERTY("NAME=VALUE", "", "a property of Kafka's consumer and producer; any number of them"),
    CONSUMER_PROPERTY("NAME=VALUE", "", "a property of the consumer alone; any number of them"),
    PRODUCER_PROPERTY("NAME=VALUE", "", "a property of the producer alone; any number of them"),
    KAFKA_PROPERTIES_FILE("FILE", "", "a properties file for both, as a mounted Secret has it");

    private final String value;
    private final String otherwise;
    private final String meaning;

    JobOption(String value, String otherwise, String meaning) {
        this.value = value;
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    public String argument() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** No name that Kubernetes gives the variables of a Service called netflow: those end in HOST, PORT, ADDR and PROTO. */
    public String variable() {
        return "NETFLOW_" + name();
    }

    /** What the value looks like, for help. */
    public String value() {
        return value;
    }

    /** The default, empty where there is none. */
    public String otherwise() {
        return otherwise;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether it may stand several times; in an environment variable one a line. */
    boolean repeats() {
        return this == KAFKA_PROPERTY || this == CONSUMER_PROPERTY || this == PRODUCER_PROPERTY;
    }
}
