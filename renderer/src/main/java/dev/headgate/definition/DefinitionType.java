package dev.headgate.definition;

import dev.headgate.kinds.OperatorVersions;
import dev.headgate.kinds.type.EitherType;
import dev.headgate.kinds.type.IntegerRange;
import dev.headgate.kinds.type.ListKey;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.kinds.type.WordType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The type of a definition: the fields of a FlinkDeployment's spec by their own names, as the operator's version has them,
 * and Headgate's own.
 */
public final class DefinitionType {
    /** The fields of a definition that say nothing about the application itself. */
    public static final Set<String> LAYERING = Set.of("components", "variables", "patches");

    /** The kinds of platforms, of which an environment or a definition names one. */
    public static final WordType PLATFORMS = new WordType(List.of("flink-operator", "flinkcluster", "standalone"));

    /** A text that is just one variable, which may stand wherever one value is meant. */
    public static final String VARIABLE = "\\$\\{[a-z][A-Za-z0-9_-]*\\}";

    /** A variable anywhere in a text; with a second $ before it it's no variable. */
    public static final String VARIABLE_WITHIN = "(^|[^$])" + VARIABLE;

    /** The sections that are taken apart when their layer is read: no later layer can name them as a whole. */
    private static final Set<String> TAKEN_APART = takenApart();

    private static final Type TEXTS = new ListType(new Known(Primitive.TEXT), List.of());
    private static final Type TEXT_MAP = new MapType(new Known(Primitive.TEXT));

    /** The operator whose validator is the first to refuse Flink before 1.15, which CRDs go on listing. */
    private static final String FIRST_WITHOUT_OLD_FLINK = "1.7.0";

    private DefinitionType() {}

    /**
     * The type by a version of the operator.
     *
     * @param deployment the type of a FlinkDeployment by that version
     * @param operatorVersion empty where it is unstated: the newest known
     */
    public static ObjectType of(ObjectType deployment, Optional<String> operatorVersion) {
        ObjectType spec = (ObjectType) deployment.field("spec").orElseThrow();
        Map<String, Supplier<Type>> fields = new LinkedHashMap<>();
        for (String name : new TreeSet<>(spec.names())) {
            fields.put(name, new Known(spec.field(name).orElseThrow()));
        }
        if (operatorVersion.isEmpty() || !OperatorVersions.isBefore(operatorVersion.get(), FIRST_WITHOUT_OLD_FLINK)) {
            put(fields, "flinkVersion", accepted((WordType)
                    spec.field("flinkVersion").orElseThrow()));
        }
        put(fields, "name", Primitive.TEXT);
        put(fields, "namespace", Primitive.TEXT);
        put(fields, "labels", TEXT_MAP);
        put(fields, "annotations", TEXT_MAP);
        put(fields, "accept", TEXT_MAP);
        put(fields, "components", TEXTS);
        put(fields, "variables", new MapType(new Known(Primitive.ANYTHING)));
        put(fields, "patches", PATCHES);
        put(fields, "env", environmentVariables(spec));
        put(fields, "files", FILES);
        put(fields, "logging", object(Map.of("log4j", fileOf(ON_CHANGE), "logback", fileOf(Map.of()))));
        put(
                fields,
                "metrics",
                object(Map.of(
                        "prometheus",
                        object(Map.of("port", new IntegerRange(1, 65_535))),
                        "reporters",
                        new MapType(new Known(new MapType(new Known(Primitive.OPTION)))))));
        put(
                fields,
                "platform",
                new EitherType(
                        PLATFORMS,
                        object(Map.of(
                                "kind", PLATFORMS,
                                "version", Primitive.TEXT,
                                "configuration", Primitive.FLINK_CONFIGURATION))));
        put(fields, "networkPolicy", object(Map.of("create", Primitive.BOOLEAN)));
        put(
                fields,
                "podMonitor",
                object(Map.of("create", Primitive.BOOLEAN, "interval", Primitive.SCRAPE_INTERVAL, "labels", TEXT_MAP)));
        put(
                fields,
                "serviceAccount",
                new EitherType(
                        Primitive.TEXT,
                        object(Map.of("name", Primitive.TEXT, "create", Primitive.BOOLEAN, "annotations", TEXT_MAP))));
        Section sections = new Section();
        for (TypedOption option : TypedOptions.ALL) {
            sections.add(option.path(), option.type());
        }
        for (String name : sections.fields.keySet()) {
            Type below = spec.field(name).orElse(null);
            put(fields, name, sections.section(name).type(below instanceof ObjectType object ? object : null));
        }
        return new ObjectType(fields, Set.of(), false);
    }

    private static WordType accepted(WordType versions) {
        List<String> accepted = new ArrayList<>(versions.words());
        accepted.removeAll(List.of("v1_13", "v1_14"));
        return new WordType(accepted);
    }

    /** Whether {@code $patch} may stand in a field of the definition, or below it: else there is nothing to replace. */
    public static boolean isPatchable(String field) {
        return !TAKEN_APART.contains(field);
    }

    private static Set<String> takenApart() {
        Set<String> sections = new HashSet<>(Set.of("logging", "metrics"));
        for (TypedOption option : TypedOptions.ALL) {
            sections.add(option.path().get(0));
        }
        sections.remove("taskManager"); // of which only the slots are taken
        return sections;
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

    private static final Map<String, Type> ON_CHANGE = Map.of("onChange", new WordType(List.of("none", "restart")));

    /** A file of a fixed name: where its text is, and perhaps more. */
    private static Type fileOf(Map<String, Type> more) {
        Map<String, Type> fields = new LinkedHashMap<>(more);
        fields.put("from", Primitive.TEXT);
        fields.put("content", Primitive.TEXT);
        return new EitherType(Primitive.TEXT, object(fields));
    }

    private static final Type FILES = new ListType(
            new Known(object(Map.of(
                    "path", Primitive.TEXT,
                    "from", Primitive.TEXT,
                    "content", Primitive.TEXT,
                    "onChange", ON_CHANGE.get("onChange")))),
            List.of(new ListKey("path", null)));

    /** The patches that a definition makes to manifests beside it. */
    private static final Type PATCHES = list(object(Map.of(
            "target", object(Map.of("group", Primitive.TEXT, "kind", Primitive.TEXT, "name", Primitive.TEXT)),
            "patch",
                    list(object(Map.of(
                            "op", new WordType(List.of("add", "copy", "move", "remove", "replace", "test")),
                            "path", Primitive.TEXT,
                            "from", Primitive.TEXT,
                            "value", Primitive.ANYTHING))))));

    private static void put(Map<String, Supplier<Type>> fields, String name, Type type) {
        fields.put(name, new Known(type));
    }

    private static ObjectType object(Map<String, Type> fields) {
        Map<String, Supplier<Type>> suppliers = new LinkedHashMap<>();
        for (Map.Entry<String, Type> field : fields.entrySet()) {
            put(suppliers, field.getKey(), field.getValue());
        }
        return new ObjectType(suppliers, Set.of(), false);
    }

    private static ListType list(Type items) {
        return new ListType(new Known(items), List.of());
    }

    private record Known(Type get) implements Supplier<Type> {}

    /** The fields of a typed section while they are gathered from the paths of its options. */
    private static final class Section {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        void add(List<String> path, Type type) {
            if (path.size() == 1) {
                fields.put(path.get(0), type);
            } else {
                section(path.get(0)).add(path.subList(1, path.size()), type);
            }
        }

        Section section(String name) {
            Object section = fields.get(name);
            if (section == null) {
                section = new Section();
                fields.put(name, section);
            }
            return (Section) section;
        }

        /** @param below the fields that the spec itself has under the section's name, or null */
        ObjectType type(ObjectType below) {
            Map<String, Supplier<Type>> types = new LinkedHashMap<>();
            if (below != null) {
                for (String name : below.names()) {
                    put(types, name, below.field(name).orElseThrow());
                }
            }
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                put(
                        types,
                        field.getKey(),
                        field.getValue() instanceof Section inner ? inner.type(null) : (Type) field.getValue());
            }
            return new ObjectType(types, Set.of(), false);
        }
    }
}
