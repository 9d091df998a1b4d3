package dev.headgate.kinds;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes the schema that a CRD generator makes of a Kubernetes type.
 *
 * @param without fields that the generator's Kubernetes lacked, as "core.v1.PodSpec.hostnameOverride"
 */
record PodSchema(TypeBlocks core, Set<String> without) {
    PodSchema {
        for (String path : without) {
            int dot = path.lastIndexOf('.');
            if (!core.get(path.substring(0, dot)).fields().containsKey(path.substring(dot + 1))) {
                throw new IllegalStateException("Kubernetes no longer has " + path);
            }
        }
    }

    Schema schema(String type) {
        return switch (type.charAt(0)) {
            case '{' -> Schema.mapOf(schema(type.substring(1, type.length() - 1)));
            case '[' -> Schema.listOf(schema(type.substring(1, type.lastIndexOf(']'))));
            case '<' -> Schema.of("string");
            default -> type.indexOf('.') < 0 ? primitive(type) : object(type);
        };
    }

    private Schema object(String name) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        core.get(name).fields().forEach((field, type) -> {
            if (!without.contains(name + "." + field)) {
                properties.put(field, schema(type));
            }
        });
        return Schema.object(properties);
    }

    private static Schema primitive(String type) {
        return switch (type) {
            case "text" -> Schema.of("string");
            case "file-mode" -> Schema.of("integer");
            case "anything" -> Schema.of("object");
            case "quantity", "integer-or-text" -> Schema.integerOrText();
            default -> Schema.of(type);
        };
    }
}
