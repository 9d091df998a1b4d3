package dev.headgate.overlay;

import dev.headgate.definition.DefinitionType;
import dev.headgate.kinds.Kind;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.ObjectType;
import dev.headgate.kinds.TypeChecker;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
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
        refusePatch(document, at, problems);
        for (Map.Entry<String, Value> member : document.members().entrySet()) {
            if (!DefinitionType.isPatchable(member.getKey())) {
                refusePatchBelow(member.getValue(), at.child(member.getKey()), problems);
            }
        }
        return (MapValue) checker.check(document, type(operatorVersion), at);
    }

    private static void refusePatchBelow(Value value, Pointer at, Problems problems) {
        if (value instanceof MapValue map) {
            refusePatch(map, at, problems);
            for (Map.Entry<String, Value> member : map.members().entrySet()) {
                refusePatchBelow(member.getValue(), at.child(member.getKey()), problems);
            }
        }
    }

    private static void refusePatch(MapValue map, Pointer at, Problems problems) {
        Value word = map.members().get("$patch");
        if (word != null) {
            problems.add(new Problem(
                    word.origin().namePosition(),
                    at.child("$patch").toString(),
                    "'$patch' has no place here: what stands here is no object of its own",
                    "set the fields that a lower layer has to null"));
        }
    }

    /** What a definition may say for this version of the operator. */
    ObjectType type(Optional<String> operatorVersion) {
        String key = operatorVersion.orElse("");
        ObjectType type = types.get(key);
        if (type == null) {
            Kind deployment = kinds.find("flink.apache.org/v1beta1", "FlinkDeployment", operatorVersion)
                    .orElseThrow();
            type = DefinitionType.of((ObjectType) deployment.type());
            types.put(key, type);
        }
        return type;
    }
}
