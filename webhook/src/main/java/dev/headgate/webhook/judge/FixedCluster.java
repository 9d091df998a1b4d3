package dev.headgate.webhook.judge;

import dev.headgate.check.ManifestIndex;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A cluster of which nothing will be learnt but what is known: objects that are taken to exist, or none. */
public record FixedCluster(Neighbours objects) implements Cluster {
    /** Of which nothing is known: each object is judged by itself. */
    public static final Cluster UNKNOWN = new FixedCluster(Neighbours.UNKNOWN);

    /** One that has these objects, and perhaps others. */
    static Cluster of(List<Manifest> objects) {
        return new FixedCluster(new ManifestIndex(objects, false));
    }

    @Override
    public Optional<Manifest> find(String kind, Optional<String> namespace, String name) {
        return objects.find(kind, namespace, name);
    }

    @Override
    public List<Manifest> all(String kind, Optional<String> namespace) {
        return objects.all(kind, namespace);
    }

    @Override
    public boolean complete(String kind) {
        return objects.complete(kind);
    }

    @Override
    public long changes() {
        return 0;
    }

    @Override
    public boolean awaitChange(long known, Duration most) {
        return false;
    }
}
