package dev.headgate.webhook.cluster;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.Optional;

/** How an informer is doing: whether it follows what the API server has, and if not, why. */
public final class Following {
    /** Watches begin after a list, and are renewed every few minutes; that isn't worth a word. */
    public static final Duration BREAK = Duration.ofSeconds(5);

    /** How long a watch has to be away until the API server is asked why, and how often. */
    private static final int LOOKS_TO_ASK = 5;

    private static final int LOOKS_TO_ASK_AGAIN = 30;

    private final String right;
    private volatile SharedIndexInformer<GenericKubernetesResource> informer;
    private volatile String problem;
    private volatile boolean refused;
    private volatile long watchedAt = System.nanoTime();
    private int looksAway;

    /** @param right what RBAC has to grant for it */
    public Following(String right) {
        this.right = right;
    }

    /** Starts it, and waits for nothing. */
    public void start(SharedIndexInformer<GenericKubernetesResource> started) {
        started.exceptionHandler((running, failure) -> {
            refuse(failure);
            return true; // it tries again, for whatever is wrong may be mended
        });
        informer = started;
        started.start();
    }

    /**
     * Looks how it is doing; called each second, by one thread.
     *
     * @param question asks the API server for the same, for the informer goes on trying and doesn't say why in vain
     */
    public void look(Runnable question) {
        if (isWatched()) {
            watchedAt = System.nanoTime();
            problem = null;
            looksAway = 0;
        } else if (isSynced() && ++looksAway % LOOKS_TO_ASK_AGAIN == LOOKS_TO_ASK) {
            try {
                question.run();
                problem = "it can be listed, but isn't watched: grant " + right;
            } catch (KubernetesClientException e) {
                refuse(e);
            }
        }
    }

    private void refuse(Throwable failure) {
        problem = Refused.why(failure, right);
        refused = Refused.isAnswer(failure);
    }

    /** Whether the API server said no, and will go on to until somebody changes something. */
    public boolean isRefused() {
        return refused && !isWatched();
    }

    /** There is nobody to ask. */
    void unreachable(String why) {
        problem = why;
    }

    /** Whether everything was listed once. */
    public boolean isSynced() {
        return informer != null && informer.hasSynced();
    }

    /** Whether every change is heard of. */
    public boolean isWatched() {
        return isSynced() && informer.isWatching();
    }

    /** Whether that is so, or was a short while ago. */
    public boolean wasWatchedWithin(Duration time) {
        return isWatched() || isSynced() && System.nanoTime() - watchedAt < time.toNanos();
    }

    /** Whether the API server said yes or no. */
    public boolean isAnswered() {
        return isSynced() || problem != null;
    }

    /** Why it isn't watched, as far as that is known. */
    public Optional<String> problem() {
        return isWatched() ? Optional.empty() : Optional.ofNullable(problem);
    }

    /** The objects that it found, where no store of another form was given. */
    public Optional<GenericKubernetesResource> first() {
        return informer.getStore().list().stream().findFirst();
    }

    public void close() {
        if (informer != null) {
            informer.close();
        }
    }
}
