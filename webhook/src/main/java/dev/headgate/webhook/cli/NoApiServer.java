package dev.headgate.webhook.cli;

import dev.headgate.webhook.health.Companion;
import dev.headgate.webhook.health.Journal;
import dev.headgate.webhook.log.LogLine;
import dev.headgate.webhook.metrics.Metrics;
import java.util.List;
import java.util.Optional;

/** Says that there is nobody to ask for other objects, where nobody said that this is meant. */
final class NoApiServer implements Companion {
    private static final String NOTE =
            "other objects aren't known, since no API server is: KUBECONFIG isn't set, and this is no pod"
                    + " whose ServiceAccount has a token; with --no-cluster, that is meant";

    @Override
    public void start(Journal journal, Metrics metrics) {
        journal.note(LogLine.warning("no-api-server").text("message", NOTE));
    }

    @Override
    public Optional<String> notReady() {
        return Optional.empty();
    }

    @Override
    public List<String> notes() {
        return List.of(NOTE);
    }

    @Override
    public void close() {
        // there is nothing to end
    }
}
