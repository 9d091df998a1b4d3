package dev.headgate.check;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the objects that are judged together. */
public final class ManifestIndex implements Neighbours {
    private final Map<String, List<Manifest>> byName = new HashMap<>();
    private final List<Manifest> manifests;
    private final boolean complete;

    /** @param complete whether no other objects exist where these go */
    public ManifestIndex(List<Manifest> manifests, boolean complete) {
        this.manifests = List.copyOf(manifests);
        this.complete = complete;
        for (Manifest manifest : manifests) {
            String name = manifest.key().toString();
            List<Manifest> same = byName.get(name);
            if (same == null) {
                same = new ArrayList<>(1);
                byName.put(name, same);
            }
            same.add(manifest);
        }
    }

    @Override
    public Optional<Manifest> find(String kind, Optional<String> namespace, String name) {
        List<Manifest> same = byName.getOrDefault(kind + " " + name, List.of());
        for (Manifest manifest : same) {
            if (isIn(namespace, manifest)) {
                return Optional.of(manifest);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Manifest> all(String kind, Optional<String> namespace) {
        List<Manifest> found = new ArrayList<>();
        for (Manifest manifest : manifests) {
            if (manifest.key().kind().equals(kind) && isIn(namespace, manifest)) {
                found.add(manifest);
            }
        }
        return found;
    }

    private static boolean isIn(Optional<String> namespace, Manifest manifest) {
        Optional<String> own = manifest.namespace();
        return own.isEmpty() || namespace.isEmpty() || own.equals(namespace);
    }

    @Override
    public boolean complete() {
        return complete;
    }
}
