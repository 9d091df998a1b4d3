package dev.headgate.definition;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes out the fields of which one value is short for a map, so that layers meet whichever way each of them writes them. */
final class ShortForms {
    private ShortForms() {}

    /** @param lower what lower layers make together, or null */
    static void writeOut(Map<String, Value> definition, MapValue lower) {
        if (definition.get("serviceAccount") instanceof Scalar account && !account.isNull()) {
            Map<String, Value> named = new LinkedHashMap<>(Map.of("name", account));
            if (lower != null && lower.members().get("serviceAccount") instanceof MapValue) {
                // an account that exists: what a lower layer would have created falls with its name
                named.put("$patch", new Scalar(Scalar.Type.TEXT, "replace", account.origins()));
            }
            definition.put("serviceAccount", new MapValue(named, account.origins()));
        }
        if (definition.get("platform") instanceof Scalar kind && !kind.isNull()) {
            definition.put("platform", new MapValue(Map.of("kind", kind), kind.origins()));
        }
        if (definition.get("platform") instanceof MapValue platform
                && lower != null
                && lower.members().get("platform") instanceof MapValue below) {
            definition.put("platform", platform(platform, below));
        }
    }

    /** The version of one kind of platform says nothing about another kind. */
    private static MapValue platform(MapValue platform, MapValue below) {
        boolean otherKind = platform.members().get("kind") instanceof Scalar kind
                && below.members().get("kind") instanceof Scalar lower
                && !kind.text().equals(lower.text());
        if (!otherKind) {
            return platform;
        }
        Map<String, Value> whole = new LinkedHashMap<>(platform.members());
        whole.put("$patch", new Scalar(Scalar.Type.TEXT, "replace", platform.origins()));
        return new MapValue(whole, platform.origins());
    }
}
