package dev.headgate.settings;

import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.kinds.type.WordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The types of both documents. */
final class SettingsTypes {
    private static final Type LEVELS = map(new WordType(List.of("error", "warning", "ignored")));
    private static final Type PLATFORMS = object(Map.of(
            "flink-operator",
            object(Map.of("version", Primitive.TEXT, "configuration", Primitive.FLINK_CONFIGURATION)),
            "flinkcluster",
            object(Map.of("version", Primitive.TEXT))));

    /** Settings of the project: headgate.yaml. */
    static final Type PROJECT = object(Map.of("render", object(Map.of("to", Primitive.TEXT)), "rules", LEVELS));

    /** Settings that a caller gives, or a ConfigMap of the cluster. */
    static final Type SETTINGS = object(Map.of(
            "platforms",
            PLATFORMS,
            "rules",
            LEVELS,
            "locked",
            new ListType(new Known(Primitive.TEXT), List.of()),
            "namespaces",
            map(object(Map.of("rules", LEVELS, "platforms", PLATFORMS)))));

    private record Known(Type get) implements Supplier<Type> {}

    private SettingsTypes() {}

    private static ObjectType object(Map<String, Type> fields) {
        Map<String, Supplier<Type>> suppliers = new LinkedHashMap<>();
        for (Map.Entry<String, Type> field : fields.entrySet()) {
            suppliers.put(field.getKey(), new Known(field.getValue()));
        }
        return new ObjectType(suppliers, Set.of(), false);
    }

    private static MapType map(Type values) {
        return new MapType(new Known(values));
    }
}
