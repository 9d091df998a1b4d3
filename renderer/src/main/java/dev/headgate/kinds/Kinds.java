package dev.headgate.kinds;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** All kinds that are known to a run: those of the project's own CRDs, then those of the type table. */
public final class Kinds {
    private final TypeTable table;
    private final CustomKinds custom;

    public Kinds(TypeTable table, CustomKinds custom) {
        this.table = table;
        this.custom = custom;
    }

    /**
     * The kind under this name.
     *
     * @param operatorVersion the Apache operator's version, by which the fields of its kinds differ; empty if unstated
     */
    public Optional<Kind> find(String apiVersion, String kind, Optional<String> operatorVersion) {
        Optional<Kind> known = custom.find(apiVersion, kind);
        return known.isPresent() ? known : table.find(apiVersion, kind, operatorVersion);
    }

    /** The apiVersion under which a kind that isn't known by the one written is known, if it is. */
    public Optional<String> apiVersionOf(String group, String kind) {
        return table.apiVersionOf(group, kind);
    }

    /** The names of the kinds known in a group, sorted. */
    public List<String> kindsOf(String group) {
        TreeSet<String> kinds = new TreeSet<>(table.kindsOf(group));
        kinds.addAll(custom.kindsOf(group));
        return List.copyOf(kinds);
    }

    /** Whether the group is one of Kubernetes or Flink, of which all kinds are known. */
    public boolean isShipped(String group) {
        return table.knows(group);
    }

    /** Whether the object belongs to the cluster as a whole; kinds that nobody knows live in a namespace, as most do. */
    public boolean isClusterScoped(String apiVersion, String kind) {
        Optional<Kind> known = find(apiVersion, kind, Optional.empty());
        return known.isPresent() && !known.get().namespaced();
    }
}
