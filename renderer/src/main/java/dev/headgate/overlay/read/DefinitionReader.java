package dev.headgate.overlay.read;

import dev.headgate.definition.DefinitionType;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.OtherVersions;
import dev.headgate.kinds.check.TypeChecker;
import dev.headgate.kinds.check.VersionChecker;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Holds definitions against their type, which the operator's version decides. */
public final class DefinitionReader {
    private final Kinds kinds;
    private final Map<String, ObjectType> types = new HashMap<>();

    public DefinitionReader(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The definition, checked; it stands at the given place of its file. */
    public MapValue read(MapValue document, Pointer at, Optional<String> operatorVersion, Problems problems) {
        // strict whatever the version: a field that only a newer operator knows can be written under 'patches:'
        OtherVersions other = kinds.otherVersions(operatorVersion, new TypeByVersion(this, at));
        TypeChecker checker = new TypeChecker(problems, true, new Variables.Awaited(), other);
        refusePatch(document, at, problems);
        for (Map.Entry<String, Value> member : document.members().entrySet()) {
            if (!DefinitionType.isPatchable(member.getKey())) {
                refusePatchBelow(member.getValue(), at.child(member.getKey()), problems);
            }
        }
        return (MapValue) checker.check(document, type(operatorVersion), at);
    }

    /** The defaults of an environment: a definition without what belongs to a layer's own file and folder. */
    public MapValue readDefaults(MapValue defaults, Optional<String> operatorVersion, Problems problems) {
        Pointer at = Pointer.ROOT.child("defaults");
        MapValue definition = read(defaults, at, operatorVersion, problems);
        for (String field : DefinitionType.LAYERING) {
            String place = field.equals("patches") ? "write them in a component" : "write them beside 'defaults:'";
            refuse(definition.members().get(field), at.child(field), place, problems);
        }
        String fix = "write it in a component: beside environment.yaml there is no folder for its files";
        refuse(definition.members().get("platform"), at.child("platform"), "write it beside 'defaults:'", problems);
        refuse(definition.members().get("files"), at.child("files"), fix, problems);
        refuse(definition.members().get("logging"), at.child("logging"), fix, problems);
        return definition.without("files").without("logging").without("platform");
    }

    /** Holds what all layers make together against the version of the operator that runs the application. */
    public void judge(MapValue merged, Optional<String> operatorVersion, Problems problems) {
        OtherVersions other = kinds.otherVersions(operatorVersion, new TypeByVersion(this, Pointer.ROOT));
        new VersionChecker(problems, other).check(merged, type(operatorVersion));
    }

    private static void refuse(Value value, Pointer at, String fix, Problems problems) {
        if (value != null) {
            problems.add(new Problem(
                    value.origin().namePosition(), at.toString(), "defaults can't hold '" + at.step() + "'", fix));
        }
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
    public ObjectType type(Optional<String> operatorVersion) {
        String key = operatorVersion.orElse("");
        ObjectType type = types.get(key);
        if (type == null) {
            type = DefinitionType.of(kinds.deployment(operatorVersion), operatorVersion);
            types.put(key, type);
        }
        return type;
    }

    /** The type of the file in which a definition stands at the place. */
    private record TypeByVersion(DefinitionReader definitions, Pointer at) implements Function<String, Type> {
        @Override
        public Type apply(String version) {
            Type type = definitions.type(Optional.of(version));
            return at.parent() == null ? type : new ObjectType(Map.of(at.step(), () -> type), Set.of(), true);
        }
    }
}
