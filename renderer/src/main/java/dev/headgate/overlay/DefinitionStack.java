package dev.headgate.overlay;

import dev.headgate.definition.DefinitionType;
import dev.headgate.definition.OptionSections;
import dev.headgate.kinds.ObjectType;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The definition of one target while layer after layer is laid over it. */
final class DefinitionStack {
    private final ObjectType type;
    private final Variables variables;
    private final Problems problems;
    private final Merge merge;
    private MapValue merged;
    private boolean defines;

    DefinitionStack(ObjectType type, Variables variables, Problems problems) {
        this.type = type;
        this.variables = variables;
        this.problems = problems;
        this.merge = new Merge(problems);
    }

    /** Lays an environment's defaults: they count only where a layer defines an application. */
    void defaults(MapValue defaults) {
        over(defaults);
    }

    /** Lays what a layer says of the application, if it does. */
    void lay(MapValue definition) {
        Map<String, Value> members = new LinkedHashMap<>(definition.members());
        members.keySet().removeAll(DefinitionType.LAYERING);
        members.keySet().retainAll(type.names()); // others were reported when the layer was read
        if (!members.isEmpty()) {
            defines = true;
            over(new MapValue(members, definition.origins()));
        }
    }

    private void over(MapValue definition) {
        MapValue gathered = OptionSections.gathered(variables.replaceInDefinition(definition, type), problems);
        merged = merged == null
                ? merge.added(gathered, type, Pointer.ROOT)
                : merge.maps(merged, gathered, type, Pointer.ROOT);
    }

    /** What all layers say together; empty where none defines an application. */
    Optional<MapValue> definition() {
        return defines ? Optional.of(merged) : Optional.empty();
    }
}
