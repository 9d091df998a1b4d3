package dev.headgate.webhook.cluster;

import dev.headgate.manifest.Manifest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What an informer found of one kind, of each object only what rules look at. */
final class KindStore implements ItemStore<GenericKubernetesResource> {
    private final ObjectTrees trees;
    private final Room room;
    private final Changes changes;
    /** By namespace, then by name. */
    private final Map<String, Map<String, ObjectTrees.Kept>> objects = new ConcurrentHashMap<>();

    private volatile boolean full;

    KindStore(WatchedKind kind, Room room, Changes changes) {
        this.trees = new ObjectTrees(kind);
        this.room = room;
        this.changes = changes;
    }

    /** Whether there was an object that didn't fit. */
    boolean isFull() {
        return full;
    }

    Optional<Manifest> find(Optional<String> namespace, String name) {
        List<Manifest> found = new ArrayList<>(1);
        for (Map<String, ObjectTrees.Kept> named : in(namespace)) {
            ObjectTrees.Kept kept = named.get(name);
            if (kept != null) {
                found.add(kept.manifest());
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    List<Manifest> all(Optional<String> namespace) {
        List<Manifest> found = new ArrayList<>();
        for (Map<String, ObjectTrees.Kept> named : in(namespace)) {
            for (ObjectTrees.Kept kept : named.values()) {
                found.add(kept.manifest());
            }
        }
        return found;
    }

    private Iterable<Map<String, ObjectTrees.Kept>> in(Optional<String> namespace) {
        return namespace.isEmpty() ? objects.values() : List.of(objects.getOrDefault(namespace.get(), Map.of()));
    }

    @Override
    public String getKey(GenericKubernetesResource object) {
        return namespace(object) + "/" + object.getMetadata().getName();
    }

    @Override
    public synchronized GenericKubernetesResource put(String key, GenericKubernetesResource object) {
        ObjectTrees.Kept known = kept(key);
        String version = object.getMetadata().getResourceVersion();
        if (known != null && known.resourceVersion().equals(version)) {
            return known(key, known);
        }
        GenericKubernetesResource before = remove(key);
        ObjectTrees.Kept kept = trees.keep(object);
        if (room.take(kept.weight())) {
            objects.computeIfAbsent(namespace(object), namespace -> new ConcurrentHashMap<>())
                    .put(object.getMetadata().getName(), kept);
        } else {
            full = true;
        }
        changes.add();
        return before;
    }

    @Override
    public synchronized GenericKubernetesResource remove(String key) {
        ObjectTrees.Kept kept = kept(key);
        if (kept == null) {
            return null;
        }
        int slash = key.indexOf('/');
        Map<String, ObjectTrees.Kept> named = objects.get(key.substring(0, slash));
        named.remove(key.substring(slash + 1));
        if (named.isEmpty()) {
            objects.remove(key.substring(0, slash));
        }
        room.giveBack(kept.weight());
        changes.add();
        return known(key, kept);
    }

    @Override
    public Stream<String> keySet() {
        return values().map(this::getKey);
    }

    @Override
    public Stream<GenericKubernetesResource> values() {
        return objects.entrySet().stream().flatMap(namespace -> namespace.getValue().entrySet().stream()
                .map(named -> known(namespace.getKey() + "/" + named.getKey(), named.getValue())));
    }

    @Override
    public int size() {
        int size = 0;
        for (Map<String, ObjectTrees.Kept> named : objects.values()) {
            size += named.size();
        }
        return size;
    }

    @Override
    public GenericKubernetesResource get(String key) {
        ObjectTrees.Kept kept = kept(key);
        return kept == null ? null : known(key, kept);
    }

    /** The informer needs no list of what is new. */
    @Override
    public boolean isFullState() {
        return false;
    }

    private ObjectTrees.Kept kept(String key) {
        int slash = key.indexOf('/');
        return objects.getOrDefault(key.substring(0, slash), Map.of()).get(key.substring(slash + 1));
    }

    private static String namespace(GenericKubernetesResource object) {
        String namespace = object.getMetadata().getNamespace();
        return namespace == null ? "" : namespace;
    }

    /** What the informer needs to know an object again. */
    private static GenericKubernetesResource known(String key, ObjectTrees.Kept kept) {
        int slash = key.indexOf('/');
        ObjectMeta metadata = new ObjectMeta();
        metadata.setNamespace(slash == 0 ? null : key.substring(0, slash));
        metadata.setName(key.substring(slash + 1));
        metadata.setResourceVersion(kept.resourceVersion());
        GenericKubernetesResource object = new GenericKubernetesResource();
        object.setMetadata(metadata);
        return object;
    }
}
