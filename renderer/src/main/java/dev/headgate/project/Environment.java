package dev.headgate.project;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place that applications run in, as its environment.yaml describes it.
 *
 * @param document the file's content
 * @param parent the environment that it extends, if any
 * @param applications the names of its overlays, sorted
 * @param problems what is wrong with its files, its parent's included
 */
public record Environment(
        String name, MapValue document, Optional<Environment> parent, List<String> applications, Problems problems) {
    /** The file that makes a folder an environment. */
    public static final String FILE = "environment.yaml";

    /** The namespace of objects that name none. */
    public Optional<Scalar> namespace() {
        return document.text("namespace")
                .map(text -> (Scalar) document.members().get("namespace"));
    }

    /** The cluster that Argo CD sends it to; empty for the only one. */
    public String cluster() {
        return document.text("cluster").orElse("");
    }

    public Platform platform() {
        Platform below = parent.map(Environment::platform).orElse(Platform.UNSTATED);
        return document.map("platform").map(below::with).orElse(below);
    }

    /** The components of every application here, the extended environment's first. */
    public List<Scalar> components() {
        List<Scalar> components =
                new ArrayList<>(parent.map(Environment::components).orElse(List.of()));
        components.addAll(Declarations.components(document, new Problems()));
        return components;
    }

    /** The variables of every application here, over those of the extended environment. */
    public Map<String, Scalar> variables() {
        Map<String, Scalar> variables =
                new LinkedHashMap<>(parent.map(Environment::variables).orElse(Map.of()));
        variables.putAll(Declarations.variables(document, new Problems()));
        return variables;
    }

    /** This environment and the one it extends, lowest first. */
    public List<Environment> chain() {
        List<Environment> chain = new ArrayList<>(parent.map(List::of).orElse(List.of()));
        chain.add(this);
        return chain;
    }
}
