package dev.headgate.webhook.judge;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cluster as it will be once a request is through: with the object that it brings in place of the one that is there. */
record Afterwards(Neighbours cluster, Manifest object) implements Neighbours {
    @Override
    public Optional<Manifest> find(String kind, Optional<String> namespace, String name) {
        boolean meant = object.key().kind().equals(kind) && object.key().name().equals(name) && isIn(namespace);
        return meant ? Optional.of(object) : cluster.find(kind, namespace, name);
    }

    @Override
    public List<Manifest> all(String kind, Optional<String> namespace) {
        List<Manifest> all = new ArrayList<>();
        for (Manifest other : cluster.all(kind, namespace)) {
            if (!isSame(other, object)) {
                all.add(other);
            }
        }
        if (object.key().kind().equals(kind) && isIn(namespace)) {
            all.add(object);
        }
        return all;
    }

    @Override
    public boolean complete(String kind) {
        return cluster.complete(kind);
    }

    private boolean isIn(Optional<String> namespace) {
        return namespace.isEmpty()
                || object.namespace().isEmpty()
                || object.namespace().equals(namespace);
    }

    /** Whether both are the same object; one whose namespace isn't known may be in any. */
    static boolean isSame(Manifest one, Manifest other) {
        boolean elsewhere = one.namespace().isPresent()
                && other.namespace().isPresent()
                && !one.namespace().equals(other.namespace());
        return !elsewhere && one.key().equals(other.key());
    }
}
