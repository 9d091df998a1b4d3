package dev.headgate.webhook.cluster;

import dev.headgate.webhook.health.Journal;
import dev.headgate.webhook.log.LogLine;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListOptions;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.AnyNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.Optional;

/** Keeps the objects of one kind, and knows how far they can be relied on. */
final class KindWatch implements Watch {
    /** Objects come in small portions, for each may be as large as etcd allows. */
    private static final long PORTION = 10;

    private static final ListOptions ONE =
            new ListOptionsBuilder().withLimit(1L).build();

    private final WatchedKind kind;
    private final KindStore store;
    private final Duration stale;
    private final Following following;
    private volatile Journal journal;
    private String said;

    /** @param stale how long what was known is used when it isn't watched any more */
    KindWatch(WatchedKind kind, KindStore store, Duration stale) {
        this.stale = stale;
        this.kind = kind;
        this.store = store;
        this.following = new Following("list and watch on " + kind.resource());
    }

    /** From now on, what happens is told there. */
    void tellTo(Journal told) {
        journal = told;
    }

    KindStore store() {
        return store;
    }

    /** Whether what was found can be judged by: it may be a moment old, but not more. */
    boolean isUsable() {
        return following.wasWatchedWithin(stale);
    }

    boolean isWatched() {
        return following.isWatched();
    }

    /** Whether what isn't found doesn't exist. */
    boolean isComplete() {
        return isWatched() && !kind.labelled() && !store.isFull();
    }

    /** What a person should know, if anything. */
    Optional<String> note() {
        boolean isBreak = following.problem().isEmpty() && following.wasWatchedWithin(Following.BREAK);
        if (isWatched() || isBreak) {
            return store.isFull()
                    ? Optional.of(kind.kind() + ": some objects aren't known, since there is no room for so many")
                    : Optional.empty();
        }
        String why = following.problem().orElse("the API server didn't answer yet");
        String until = isUsable() ? "; what was known before is used for " + stale.toSeconds() + " s" : "";
        return Optional.of(kind.kind() + ": other objects aren't known, since " + why + until);
    }

    @Override
    public void start(KubernetesClient client) {
        SharedIndexInformer<GenericKubernetesResource> informer =
                objects(client).withLimit(PORTION).runnableInformer(0);
        informer.itemStore(store);
        following.start(informer);
    }

    @Override
    public void look(KubernetesClient client) {
        following.look(() -> objects(client).list(ONE));
        if (!following.isAnswered()) {
            return;
        }
        String note = note().orElse("");
        if (!note.equals(said)) {
            said = note;
            journal.note(
                    note.isEmpty()
                            ? LogLine.info("cluster-kind-known")
                                    .text("kind", kind.kind())
                                    .number("objects", (long) store.size())
                            : LogLine.warning("cluster-kind-unknown").text("message", note));
        }
    }

    @Override
    public boolean isAnswered() {
        return following.isAnswered();
    }

    @Override
    public void unreachable(String why) {
        following.unreachable(why);
    }

    @Override
    public void close() {
        following.close();
    }

    private FilterWatchListDeletable<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            objects(KubernetesClient client) {
        AnyNamespaceOperation<
                        GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
                all = client.genericKubernetesResources(kind.definition()).inAnyNamespace();
        return kind.labelled() ? all.withLabel(WatchedKind.LABEL, WatchedKind.JUDGED) : all;
    }
}
