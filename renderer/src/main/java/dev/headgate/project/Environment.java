package dev.headgate.project;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place that applications run in, as its environment.yaml describes it.
 *
 * @param chain the documents of the environment that it extends, if any, and its own
 * @param applications the names of its overlays, sorted
 * @param problems what is wrong with its files, its parent's included
 */
public record Environment(String name, List<Link> chain, List<String> applications, Problems problems) {
    /** The file that makes a folder an environment. */
    public static final String FILE = "environment.yaml";

    /** One environment.yaml with the name of its folder. */
    public record Link(String name, MapValue document) {}

    /** The environment's own document. */
    public MapValue document() {
        return chain.get(chain.size() - 1).document();
    }

    /** The namespace of objects that name none. */
    public Optional<Scalar> namespace() {
        return document().members().get("namespace") instanceof Scalar namespace && namespace.type() == Scalar.Type.TEXT
                ? Optional.of(namespace)
                : Optional.empty();
    }

    /** The cluster that Argo CD sends it to; empty for the only one. */
    public String cluster() {
        return document().text("cluster").orElse("");
    }

    public Platform platform() {
        Platform platform = Platform.UNSTATED;
        for (Link link : chain) {
            Value stated = link.document().members().get("platform");
            if (stated instanceof MapValue map) {
                platform = platform.with(map);
            } else if (stated instanceof Scalar kind && kind.type() == Scalar.Type.TEXT) {
                platform = platform.with(new MapValue(Map.of("kind", kind), kind.origins()));
            }
        }
        return platform;
    }

    /** The components of every application here, the extended environment's first. */
    public List<Scalar> components() {
        List<Scalar> components = new ArrayList<>();
        for (Link link : chain) {
            components.addAll(Declarations.components(link.document(), new Problems()));
        }
        return components;
    }

    /** The variables of every application here, over those of the extended environment. */
    public Map<String, Scalar> variables() {
        Map<String, Scalar> variables = new LinkedHashMap<>();
        for (Link link : chain) {
            variables.putAll(Declarations.variables(link.document(), new Problems()));
        }
        return variables;
    }
}
