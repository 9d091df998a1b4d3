package dev.headgate.kinds;

import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds that a project brings along as CRDs. */
public final class CustomKinds {
    /** None. */
    public static final CustomKinds NONE = new CustomKinds(Map.of());

    private final Map<String, Kind> kinds;

    private CustomKinds(Map<String, Kind> kinds) {
        this.kinds = kinds;
    }

    /**
     * Takes the kinds out of documents.
     *
     * @param metadata the type of every object's metadata, which no CRD spells out
     */
    public static CustomKinds of(List<MapValue> documents, Type metadata, Problems problems) {
        Map<String, Kind> kinds = new HashMap<>();
        for (MapValue document : documents) {
            Optional<MapValue> spec = document.map("spec");
            Optional<String> group = spec.flatMap(map -> map.text("group"));
            Optional<String> kind = spec.flatMap(map -> map.map("names")).flatMap(names -> names.text("kind"));
            if (document.text("kind").filter("CustomResourceDefinition"::equals).isEmpty()
                    || group.isEmpty()
                    || kind.isEmpty()) {
                problems.add(new Problem(
                        document.position(),
                        "",
                        "no CustomResourceDefinition with a group and a kind",
                        "keep only CRDs of apiextensions.k8s.io/v1 in crds/"));
                continue;
            }
            boolean namespaced =
                    spec.get().text("scope").filter("Cluster"::equals).isEmpty();
            for (Value version : spec.get().list("versions")) {
                Optional<String> name = version instanceof MapValue map ? map.text("name") : Optional.empty();
                Optional<MapValue> schema = version instanceof MapValue map
                        ? map.map("schema").flatMap(s -> s.map("openAPIV3Schema"))
                        : Optional.empty();
                if (name.isEmpty() || schema.isEmpty()) {
                    problems.add(new Problem(
                            version.position(),
                            "/spec/versions",
                            "a version without a name and schema.openAPIV3Schema",
                            "add both"));
                } else {
                    Kind known = new Kind(
                            group.get(),
                            name.get(),
                            kind.get(),
                            namespaced,
                            true,
                            CustomTypes.root(schema.get(), metadata));
                    kinds.put(group.get() + "/" + name.get() + "/" + kind.get(), known);
                }
            }
        }
        return new CustomKinds(kinds);
    }

    Optional<Kind> find(String apiVersion, String kind) {
        return Optional.ofNullable(kinds.get(apiVersion + "/" + kind));
    }

    List<String> kindsOf(String group) {
        List<String> names = new ArrayList<>();
        for (Kind kind : kinds.values()) {
            if (kind.group().equals(group)) {
                names.add(kind.kind());
            }
        }
        return names;
    }
}
