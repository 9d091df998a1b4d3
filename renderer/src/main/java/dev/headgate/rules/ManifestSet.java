package dev.headgate.rules;

import dev.headgate.manifest.Manifest;
import java.util.List;

/**
 * All objects that go to one place together.
 *
 * @param manifests as they will be
 * @param removed those that exist and will be no more
 */
public record ManifestSet(List<Manifest> manifests, List<Manifest> removed) {
    public ManifestSet {
        manifests = List.copyOf(manifests);
        removed = List.copyOf(removed);
    }
}
