package dev.headgate.kinds;

import dev.headgate.kinds.type.ListKey;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.kinds.type.WordType;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads a CRD's schema as types, each part only when somebody asks for it. */
final class CustomTypes {
    private CustomTypes() {}

    static Type root(MapValue schema, Type metadata) {
        Map<String, Supplier<Type>> fields = fields(schema);
        fields.put("apiVersion", () -> Primitive.TEXT);
        fields.put("kind", () -> Primitive.TEXT);
        fields.put("metadata", () -> metadata);
        return new ObjectType(fields, Set.of(), open(schema));
    }

    private static Type type(MapValue schema) {
        if (is(schema, "x-kubernetes-int-or-string")) {
            return Primitive.INTEGER_OR_TEXT;
        }
        return switch (schema.text("type").orElse("")) {
            case "object" -> object(schema);
            case "array" -> list(schema);
            case "string" -> text(schema);
            case "integer" -> Primitive.INTEGER;
            case "number" -> Primitive.NUMBER;
            case "boolean" -> Primitive.BOOLEAN;
            default -> Primitive.ANYTHING;
        };
    }

    private static Type object(MapValue schema) {
        if (schema.map("properties").isPresent()) {
            return new ObjectType(fields(schema), Set.of(), open(schema));
        }
        Optional<MapValue> values = schema.map("additionalProperties");
        return values.isPresent() ? new MapType(() -> type(values.get())) : Primitive.ANYTHING;
    }

    private static Map<String, Supplier<Type>> fields(MapValue schema) {
        Map<String, Supplier<Type>> fields = new HashMap<>();
        schema.map("properties").ifPresent(properties -> properties.members().forEach((name, property) -> {
            Type[] read = new Type[1];
            fields.put(
                    name,
                    () -> read[0] = read[0] != null
                            ? read[0]
                            : property instanceof MapValue map ? type(map) : Primitive.ANYTHING);
        }));
        return fields;
    }

    private static Type list(MapValue schema) {
        MapValue items = schema.map("items").orElse(null);
        List<ListKey> keys = new ArrayList<>();
        if (items != null
                && schema.text("x-kubernetes-list-type").filter("map"::equals).isPresent()) {
            for (Value key : schema.list("x-kubernetes-list-map-keys")) {
                if (key instanceof Scalar name) {
                    Value fallback = items.map("properties")
                            .flatMap(properties -> properties.map(name.text()))
                            .flatMap(property -> property.get("default"))
                            .orElse(null);
                    keys.add(new ListKey(name.text(), fallback instanceof Scalar scalar ? scalar.text() : null));
                }
            }
        }
        Type type = items == null ? Primitive.ANYTHING : type(items);
        return new ListType(() -> type, keys);
    }

    private static Type text(MapValue schema) {
        List<String> words = new ArrayList<>();
        for (Value word : schema.list("enum")) {
            if (word instanceof Scalar scalar) {
                words.add(scalar.text());
            }
        }
        return words.isEmpty() ? Primitive.TEXT : new WordType(words);
    }

    private static boolean open(MapValue schema) {
        return is(schema, "x-kubernetes-preserve-unknown-fields") || is(schema, "x-kubernetes-embedded-resource");
    }

    private static boolean is(MapValue schema, String flag) {
        return schema.get(flag)
                .filter(value -> value instanceof Scalar scalar && scalar.text().equals("true"))
                .isPresent();
    }
}
