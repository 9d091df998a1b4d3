package dev.headgate.rules;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import dev.headgate.workload.Platforms;
import dev.headgate.workload.Workload;
import dev.headgate.workload.Workloads;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rule may know beyond the object that it judges. It belongs to one judgement, and to one thread. */
public final class Context {
    private final Platforms platforms;
    private final Neighbours neighbours;
    private final boolean existing;
    /** Read once for all rules. */
    private final Map<Manifest, Optional<Workload>> workloads = new IdentityHashMap<>();

    /**
     * @param platforms what is known about the operators
     * @param neighbours the other objects
     * @param existing whether the object exists already, so that this is a change of it
     */
    public Context(Platforms platforms, Neighbours neighbours, boolean existing) {
        this.platforms = platforms;
        this.neighbours = neighbours;
        this.existing = existing;
    }

    public Platforms platforms() {
        return platforms;
    }

    /** Whether the object exists already, so that this is a change of it. */
    public boolean isChange() {
        return existing;
    }

    /** The object of this kind and name. */
    public Optional<Manifest> find(String kind, Optional<String> namespace, String name) {
        return neighbours.find(kind, namespace, name);
    }

    /** The objects of this kind in a namespace. */
    public List<Manifest> all(String kind, Optional<String> namespace) {
        return neighbours.all(kind, namespace);
    }

    /** Whether an object of this kind that isn't found doesn't exist; where not, a missing one is at most a warning. */
    public boolean complete(String kind) {
        return neighbours.complete(kind);
    }

    /** What the object makes Flink run; empty for objects that Flink isn't run from. */
    public Optional<Workload> workload(Manifest manifest) {
        Optional<Workload> known = workloads.get(manifest);
        if (known == null) {
            known = Workloads.of(manifest, platforms, neighbours);
            workloads.put(manifest, known);
        }
        return known;
    }
}
