package dev.headgate.overlay;

import dev.headgate.definition.DefinitionType;
import dev.headgate.definition.OptionSections;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.overlay.merge.Addition;
import dev.headgate.overlay.merge.Merge;
import dev.headgate.overlay.read.Layer;
import dev.headgate.overlay.read.Variables;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.project.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The definition of one target while layer after layer is laid over it. */
final class DefinitionStack {
    private final String application;
    private final ObjectType type;
    private final DefinitionVariables variables;
    private final Problems problems;
    private final Merge merge;
    private final Addition addition;
    private final List<MapValue> layers = new ArrayList<>();
    private MapValue merged;
    private MapValue slice;
    private boolean defines;
    private boolean broken;

    DefinitionStack(String application, ObjectType type, Variables variables, Problems problems) {
        this.application = application;
        this.type = type;
        this.variables = new DefinitionVariables(variables, type);
        this.problems = problems;
        this.merge = new Merge(problems);
        this.addition = new Addition(problems);
    }

    /** Lays an environment's defaults: they count only where a layer defines an application. */
    void defaults(MapValue defaults) {
        layers.add(known(defaults));
    }

    /** Lays what base or an overlay says of the application, if it does. */
    void lay(Layer layer) {
        broken |= !layer.problems().isEmpty();
        Optional<MapValue> said = said(layer);
        defines |= isMore(said);
        add(said);
    }

    /** Lays what a component says: it changes a definition, and is none. */
    void component(Layer layer) {
        Optional<MapValue> said = said(layer);
        slice = slice == null && isMore(said) ? said.orElseThrow() : slice;
        add(said);
    }

    private void add(Optional<MapValue> said) {
        if (said.isPresent()) {
            layers.add(said.get());
        }
    }

    private Optional<MapValue> said(Layer layer) {
        if (layer.definition().isEmpty()) {
            return Optional.empty();
        }
        MapValue known = known(layer.definition().get());
        return known.members().isEmpty() ? Optional.empty() : Optional.of(known);
    }

    /** Whether more is said than where an application runs, which may be one of plain manifests. */
    private static boolean isMore(Optional<MapValue> said) {
        return said.isPresent()
                && (said.get().members().size() > 1
                        || said.get().get("platform").isEmpty());
    }

    private MapValue known(MapValue definition) {
        Map<String, Value> members = new LinkedHashMap<>(definition.members());
        members.keySet().removeAll(DefinitionType.LAYERING);
        members.keySet().retainAll(type.names()); // others were reported when the layer was read
        return new MapValue(members, definition.origins());
    }

    /** Lays the layers over each other; returns the platform that the application runs on in such an environment. */
    Platform platform(Platform environment) {
        for (MapValue layer : layers) {
            MapValue said = defines ? layer : platformOnly(layer);
            MapValue gathered = OptionSections.gathered(variables.replaceIn(said), merged, problems);
            merged = merged == null
                    ? addition.of(gathered, type, Pointer.ROOT)
                    : merge.maps(merged, gathered, type, Pointer.ROOT);
        }
        Optional<MapValue> own = merged == null ? Optional.empty() : merged.map("platform");
        if (own.isEmpty()) {
            return environment;
        }
        Platform.check(merged, problems);
        return environment.of(own.get());
    }

    private static MapValue platformOnly(MapValue layer) {
        Value platform = layer.members().get("platform");
        return new MapValue(platform == null ? Map.of() : Map.of("platform", platform), layer.origins());
    }

    /** What all layers say together, once they are laid; empty where none defines an application. */
    Optional<MapValue> definition() {
        if (!defines) {
            if (slice != null && !broken) {
                problems.add(new Problem(
                        slice.position(),
                        "",
                        "this changes a definition, and " + application + " has none",
                        "write one into environments/base/" + application + ".yaml, list the component only for"
                                + " applications that are defined, or write what it changes as manifests"));
            }
            return Optional.empty();
        }
        return Optional.of(merged);
    }
}
