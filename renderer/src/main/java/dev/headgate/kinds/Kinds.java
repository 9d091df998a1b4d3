package dev.headgate.kinds;

import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** All kinds that are known to a run: those of the project's own CRDs, then those of the type table. */
public final class Kinds {
    private static final String OPERATOR = "flink.apache.org/";

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

    /** A FlinkDeployment as the operator has it: definitions speak its vocabulary whatever CRD of that name a project has. */
    public ObjectType deployment(Optional<String> operatorVersion) {
        return (ObjectType) table.find("flink.apache.org/v1beta1", "FlinkDeployment", operatorVersion)
                .orElseThrow()
                .type();
    }

    /** What other versions of the operator have in one of its kinds. */
    public OtherVersions otherVersions(String apiVersion, String kind, Optional<String> operatorVersion) {
        return custom.find(apiVersion, kind).isPresent() || !apiVersion.startsWith(OPERATOR)
                ? OtherVersions.NONE
                : otherVersions(operatorVersion, new TypeByVersion(table, apiVersion, kind));
    }

    /** No lambda: most runs never ask it. */
    private record TypeByVersion(TypeTable table, String apiVersion, String kind) implements Function<String, Type> {
        @Override
        public Type apply(String version) {
            Optional<Kind> known = table.find(apiVersion, kind, Optional.of(version));
            return known.isPresent() ? known.get().type() : Primitive.ANYTHING;
        }
    }

    /**
     * The same for documents whose types follow the operator's versions.
     *
     * @param types the type of the whole document by version
     */
    public OtherVersions otherVersions(Optional<String> operatorVersion, Function<String, Type> types) {
        return table.isKnown(operatorVersion)
                ? new OtherVersions(
                        operatorVersion.orElseThrow(),
                        table.operatorVersionsAfter(operatorVersion),
                        table.operatorVersionsUpTo(operatorVersion),
                        types)
                : OtherVersions.NONE;
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
