package dev.headgate.definition;

import dev.headgate.kinds.TypeTable;
import dev.headgate.kinds.type.EitherType;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fields of definitions that are Headgate's or the operator's own, unlike those of pods, which are Kubernetes'. */
public final class DefinitionFields {
    private static final Set<String> OF_KUBERNETES = Set.of("env", "podTemplate", "resources", "tls");

    private final SortedSet<String> paths = new TreeSet<>();

    private DefinitionFields() {}

    /** The versions of the operator whose fields are known, oldest first. */
    public static List<String> versions() {
        try (InputStream file = TypeTable.class.getResourceAsStream("flink.types")) {
            String line = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(candidate -> candidate.startsWith("versions "))
                    .findFirst()
                    .orElseThrow();
            return List.of(line.substring("versions ".length()).split(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type of a FlinkDeployment. */
    public static ObjectType deployment(Optional<String> operatorVersion) {
        return (ObjectType) TypeTable.shipped()
                .find("flink.apache.org/v1beta1", "FlinkDeployment", operatorVersion)
                .orElseThrow()
                .type();
    }

    /** The paths of all fields, as in job.parallelism; items of lists have the path of their list. */
    public static SortedSet<String> of(ObjectType definition) {
        DefinitionFields fields = new DefinitionFields();
        fields.add(definition, "");
        return fields.paths;
    }

    private void add(Type type, String path) {
        if (type instanceof ObjectType object) {
            for (String name : object.names()) {
                String below = path.isEmpty() ? name : path + "." + name;
                paths.add(below);
                if (!OF_KUBERNETES.contains(name)) {
                    add(object.field(name).orElseThrow(), below);
                }
            }
        } else if (type instanceof ListType list) {
            add(list.items(), path);
        } else if (type instanceof MapType map) {
            add(map.values(), path);
        } else if (type instanceof EitherType either) {
            add(either.structure(), path);
        }
    }
}
