package dev.headgate.webhook.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;

/** Something that is looked after with the help of the API server. */
public interface Watch extends AutoCloseable {
    /** Begins to watch, and waits for nothing. */
    void start(KubernetesClient client);

    /** Looks how it goes; called each second, by one thread. */
    void look(KubernetesClient client);

    /** Whether the API server said yes or no, so that the next one may begin. */
    boolean isAnswered();

    /** Goes on without an API server that could be asked. */
    void unreachable(String why);

    @Override
    void close();
}
