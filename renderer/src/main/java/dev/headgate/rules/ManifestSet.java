package dev.headgate.rules;

import dev.headgate.manifest.Manifest;
import java.util.List;

/**
 * All objects that go to one place together.
 *
 * @param manifests as they will be
 * @param added those of them that don't exist yet, where that is known
 * @param removed those that exist and will be no more
 */
public record ManifestSet(List<Manifest> manifests, List<Manifest> added, List<Manifest> removed) {
    public ManifestSet {
        manifests = List.copyOf(manifests);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
