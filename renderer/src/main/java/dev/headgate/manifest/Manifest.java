package dev.headgate.manifest;

import java.util.Optional;

/** One Kubernetes object: its tree, and the few fields by which everybody finds it. */
public record Manifest(ObjectKey key, MapValue tree) {
    /** The object that a tree with apiVersion, kind and a name makes; empty where one of them isn't text. */
    public static Optional<Manifest> of(MapValue tree) {
        Optional<String> apiVersion = tree.text("apiVersion");
        Optional<String> kind = tree.text("kind");
        Optional<String> name = metadata(tree, "name");
        if (apiVersion.isEmpty() || kind.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Manifest(new ObjectKey(ObjectKey.groupOf(apiVersion.get()), kind.get(), name.get()), tree));
    }

    public String apiVersion() {
        return tree.text("apiVersion").orElseThrow();
    }

    public Optional<String> namespace() {
        return metadata(tree, "namespace");
    }

    private static Optional<String> metadata(MapValue tree, String field) {
        return tree.members().get("metadata") instanceof MapValue metadata ? metadata.text(field) : Optional.empty();
    }

    public Manifest withTree(MapValue changed) {
        return of(changed).orElseThrow();
    }
}
