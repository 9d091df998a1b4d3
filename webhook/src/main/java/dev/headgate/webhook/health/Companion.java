package dev.headgate.webhook.health;

import dev.headgate.webhook.metrics.Metrics;
import java.util.List;
import java.util.Optional;

/** What runs beside the ports, and may be out of order without stopping them. */
public interface Companion extends AutoCloseable {
    /** Begins, and waits for nothing. */
    void start(Journal journal, Metrics metrics);

    /** Why requests shouldn't come yet, if so. */
    Optional<String> notReady();

    /** What a person should know of it, one line each. */
    List<String> notes();

    @Override
    void close();
}
