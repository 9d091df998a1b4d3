package dev.headgate.project;

import dev.headgate.definition.DefinitionType;
import dev.headgate.kinds.type.EitherType;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The types of Headgate's own documents, held against them by the same checker as manifests. */
public final class DocumentTypes {
    private static final Type TEXTS = list(Primitive.TEXT);

    /** Where an application runs and by which operator; see environment.yaml in the README. */
    static final Type ENVIRONMENT = object(Map.of(
            "namespace",
            Primitive.TEXT,
            "platform",
            new EitherType(
                    DefinitionType.PLATFORMS,
                    object(Map.of(
                            "kind", DefinitionType.PLATFORMS,
                            "version", Primitive.TEXT,
                            "configuration", Primitive.FLINK_CONFIGURATION))),
            "cluster",
            Primitive.TEXT,
            "project",
            Primitive.TEXT,
            "variables",
            map(Primitive.ANYTHING),
            "components",
            TEXTS,
            "defaults",
            map(Primitive.ANYTHING),
            "extends",
            Primitive.TEXT));

    private record Known(Type get) implements Supplier<Type> {}

    private DocumentTypes() {}

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

    private static ListType list(Type items) {
        return new ListType(new Known(items), List.of());
    }
}
