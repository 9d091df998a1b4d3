package dev.headgate.webhook.cluster;

import dev.headgate.manifest.Manifest;
import dev.headgate.webhook.judge.Cluster;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A cluster whose news are waited for as long as they take, be the machine ever so busy. */
record PatientCluster(Cluster cluster, CountDownLatch awaited) implements Cluster {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Override
    public boolean awaitChange(long known, Duration most) throws InterruptedException {
        awaited.countDown();
        return cluster.awaitChange(known, PATIENCE);
    }

    @Override
    public long changes() {
        return cluster.changes();
    }

    @Override
    public Optional<Manifest> find(String kind, Optional<String> namespace, String name) {
        return cluster.find(kind, namespace, name);
    }

    @Override
    public List<Manifest> all(String kind, Optional<String> namespace) {
        return cluster.all(kind, namespace);
    }

    @Override
    public boolean complete(String kind) {
        return cluster.complete(kind);
    }
}
