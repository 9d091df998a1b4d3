package dev.headgate.overlay;

import dev.headgate.definition.DefinitionType;
import dev.headgate.kinds.Kind;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.ListType;
import dev.headgate.kinds.ObjectType;
import dev.headgate.kinds.Primitive;
import dev.headgate.kinds.Type;
import dev.headgate.kinds.TypeChecker;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.problem.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds definitions against their type, which the operator's version decides. */
final class DefinitionReader {
    private final Kinds kinds;
    private final Map<String, ObjectType> types = new HashMap<>();

    DefinitionReader(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The definition, checked; it stands at the given place of its file. */
    MapValue read(MapValue document, Pointer at, Optional<String> operatorVersion, Problems problems) {
        // strict whatever the version: a field that only a newer operator knows can be written under 'patches:'
        TypeChecker checker = new TypeChecker(problems, true, new Variables.Unfinished());
        return (MapValue) checker.check(document, type(operatorVersion), at);
    }

    /** What a definition may say for this version of the operator. */
    ObjectType type(Optional<String> operatorVersion) {
        String key = operatorVersion.orElse("");
        ObjectType type = types.get(key);
        if (type == null) {
            Type spec = ((ObjectType) deployment(operatorVersion).type())
                    .field("spec")
                    .orElseThrow();
            type = DefinitionType.of((ObjectType) spec, environmentVariables((ObjectType) spec));
            types.put(key, type);
        }
        return type;
    }

    private Kind deployment(Optional<String> operatorVersion) {
        return kinds.find("flink.apache.org/v1beta1", "FlinkDeployment", operatorVersion)
                .orElseThrow();
    }

    /** As a container of the pod template has them. */
    private static Type environmentVariables(ObjectType spec) {
        Type type = spec;
        for (String step : new String[] {"podTemplate", "spec", "containers"}) {
            type = type instanceof ObjectType object
                    ? object.field(step).orElse(Primitive.ANYTHING)
                    : Primitive.ANYTHING;
        }
        return type instanceof ListType containers && containers.items() instanceof ObjectType container
                ? container.field("env").orElse(Primitive.ANYTHING)
                : Primitive.ANYTHING;
    }
}
