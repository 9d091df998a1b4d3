package dev.headgate.webhook.cluster;

import dev.headgate.manifest.Manifest;
import dev.headgate.webhook.health.Journal;
import dev.headgate.webhook.judge.Cluster;
import dev.headgate.webhook.metrics.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cluster as informers tell of it; a kind that can't be watched is unknown, and the others aren't. */
public final class LiveCluster implements Cluster {
    /** About so many bytes of objects are kept: thousands of Flink's, on an eighth of the memory that there is. */
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    /** What wasn't watched for so long may have changed too much to judge by; shorter breaks are everyday life. */
    private static final Duration STALE = Duration.ofSeconds(60);

    private final Changes changes = new Changes();
    private final Room room;
    private final Map<String, KindWatch> kinds = new LinkedHashMap<>();

    public LiveCluster() {
        this(MOST_BYTES, STALE);
    }

    /** @param stale how long what was known is used when it isn't watched any more */
    LiveCluster(long mostBytes, Duration stale) {
        this.room = new Room(mostBytes);
        for (WatchedKind kind : WatchedKind.ALL) {
            kinds.put(kind.kind(), new KindWatch(kind, new KindStore(kind, room, changes), stale));
        }
    }

    @Override
    public Optional<Manifest> find(String kind, Optional<String> namespace, String name) {
        KindWatch watch = kinds.get(kind);
        return watch != null && watch.isUsable() ? watch.store().find(namespace, name) : Optional.empty();
    }

    @Override
    public List<Manifest> all(String kind, Optional<String> namespace) {
        KindWatch watch = kinds.get(kind);
        return watch != null && watch.isUsable() ? watch.store().all(namespace) : List.of();
    }

    @Override
    public boolean complete(String kind) {
        KindWatch watch = kinds.get(kind);
        return watch != null && watch.isComplete();
    }

    @Override
    public long changes() {
        return changes.count();
    }

    @Override
    public boolean awaitChange(long known, Duration most) throws InterruptedException {
        return changes.await(known, most);
    }

    /** What has to be watched for that. */
    List<Watch> watches() {
        return List.copyOf(kinds.values());
    }

    void start(Journal journal, Metrics metrics) {
        kinds.forEach((kind, watch) -> {
            watch.tellTo(journal);
            metrics.show(
                    "headgate.cluster.watched",
                    "1 while the objects of a kind are known",
                    "kind",
                    kind,
                    () -> watch.isWatched() ? 1 : 0);
            metrics.show(
                    "headgate.cluster.objects", "Objects of a kind that are known", "kind", kind, () -> watch.store()
                            .size());
        });
        metrics.show("headgate.cluster.bytes", "About what memory the known objects take", room::taken);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (KindWatch watch : kinds.values()) {
            watch.note().ifPresent(notes::add);
        }
        return notes;
    }
}
