package dev.headgate.manifest;

import java.util.List;
import java.util.Optional;

/** The other objects that a manifest may refer to: those of the same rendering, of the given files, or of the cluster. */
public interface Neighbours {
    /** Where nothing is known about other objects. */
    Neighbours UNKNOWN = new Neighbours() {
        @Override
        public Optional<Manifest> find(String kind, Optional<String> namespace, String name) {
            return Optional.empty();
        }

        @Override
        public List<Manifest> all(String kind, Optional<String> namespace) {
            return List.of();
        }

        @Override
        public boolean complete(String kind) {
            return false;
        }
    };

    /** The object of this kind and name; an object without a namespace is found in any. */
    Optional<Manifest> find(String kind, Optional<String> namespace, String name);

    /** The objects of this kind in a namespace; an object without a namespace is in any. */
    List<Manifest> all(String kind, Optional<String> namespace);

    /** Whether an object of this kind that isn't found doesn't exist. */
    boolean complete(String kind);
}
