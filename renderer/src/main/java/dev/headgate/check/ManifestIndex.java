package dev.headgate.check;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the objects that are judged together. */
public final class ManifestIndex implements Neighbours {
    private final Map<String, List<Manifest>> byName;
    private final boolean complete;
    /** The file of the object that asks, or null. */
    private final String file;

    /** @param complete whether no other objects exist where these go */
    public ManifestIndex(List<Manifest> manifests, boolean complete) {
        this(new LinkedHashMap<>(), complete, null);
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

    private ManifestIndex(Map<String, List<Manifest>> byName, boolean complete, String file) {
        this.byName = byName;
        this.complete = complete;
        this.file = file;
    }

    /** As an object sees the others: of several that it could mean, the one beside it counts. */
    ManifestIndex around(Manifest manifest) {
        return new ManifestIndex(
                byName, complete, manifest.tree().position().source().path());
    }

    @Override
    public Optional<Manifest> find(String kind, Optional<String> namespace, String name) {
        List<Manifest> meant = meant(byName.getOrDefault(kind + " " + name, List.of()), namespace);
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    @Override
    public List<Manifest> all(String kind, Optional<String> namespace) {
        List<Manifest> found = new ArrayList<>();
        for (List<Manifest> same : byName.values()) {
            if (same.get(0).key().kind().equals(kind)) {
                List<Manifest> meant = meant(same, namespace);
                if (meant.size() == 1) {
                    found.add(meant.get(0));
                }
            }
        }
        return found;
    }

    /** Those of one name that an object of a namespace may mean: more than one where nothing tells which. */
    private List<Manifest> meant(List<Manifest> same, Optional<String> namespace) {
        List<Manifest> exact = new ArrayList<>(1);
        List<Manifest> possible = new ArrayList<>(1);
        for (Manifest manifest : same) {
            Optional<String> own = manifest.namespace();
            if (own.equals(namespace)) {
                exact.add(manifest);
            } else if (own.isEmpty() || namespace.isEmpty()) {
                possible.add(manifest);
            }
        }
        List<Manifest> meant = exact.isEmpty() ? possible : exact;
        if (meant.size() > 1 && file != null) {
            meant = nearest(meant, false);
        }
        return meant.size() > 1 && file != null ? nearest(meant, true) : meant;
    }

    /** Those of the same file, or folder; all of them where none is. */
    private List<Manifest> nearest(List<Manifest> manifests, boolean folder) {
        List<Manifest> near = new ArrayList<>(1);
        for (Manifest manifest : manifests) {
            String path = manifest.tree().position().source().path();
            if (folder ? folder(path).equals(folder(file)) : path.equals(file)) {
                near.add(manifest);
            }
        }
        return near.isEmpty() ? manifests : near;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    @Override
    public boolean complete(String kind) {
        return complete;
    }
}
