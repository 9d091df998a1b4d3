package dev.headgate.check;

import dev.headgate.manifest.Manifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects as they were, and which of them are still there; where nobody gives any, nothing counts as a change. */
final class OlderState {
    private final Optional<List<Manifest>> manifests;
    private final Map<String, Manifest> byIdentity = new HashMap<>();
    private final Set<String> kept = new HashSet<>();

    OlderState(Optional<List<Manifest>> manifests) {
        this.manifests = manifests;
        for (Manifest manifest : manifests.orElse(List.of())) {
            byIdentity.put(identity(manifest), manifest);
        }
    }

    boolean isGiven() {
        return manifests.isPresent();
    }

    /** What an object was. */
    Optional<Manifest> of(Manifest manifest) {
        return Optional.ofNullable(byIdentity.get(identity(manifest)));
    }

    /** Takes note of an object that is still there. */
    void keep(Manifest manifest) {
        if (isGiven()) {
            kept.add(identity(manifest));
        }
    }

    /** The objects of which no note was taken. */
    List<Manifest> removed() {
        List<Manifest> removed = new ArrayList<>();
        for (Manifest manifest : manifests.orElse(List.of())) {
            if (!kept.contains(identity(manifest))) {
                removed.add(manifest);
            }
        }
        return removed;
    }

    private static String identity(Manifest manifest) {
        return String.join(
                "\n",
                manifest.namespace().orElse(""),
                manifest.key().group(),
                manifest.key().toString());
    }
}
