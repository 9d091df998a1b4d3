package dev.headgate.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes flink.types: the kinds of the Apache operator, one release after the other.
 *
 * <p>A CRD spells out the pods it embeds, but not what Kubernetes knows of them: keys of lists, alternatives, words,
 * file modes. So what a CRD embeds is read next to the type it was made from. Which fields there are is for the CRD
 * alone to say, since the API server drops others. A type that comes out as in an earlier release keeps its name.
 */
final class FlinkTypes {
    private final TypeBlocks core;
    private final TypeBlocks blocks = new TypeBlocks();
    private String release;

    private FlinkTypes(TypeBlocks core) {
        this.core = core;
    }

    static String text(List<OperatorRelease> releases, TypeBlocks core) {
        return new FlinkTypes(core).text(releases);
    }

    private String text(List<OperatorRelease> releases) {
        List<String> head = new ArrayList<>();
        List<String> versions = releases.stream().map(OperatorRelease::version).toList();
        head.add("# The types of Flink's Kubernetes operator, from its CRDs by TypeTableGenerator;"
                + " those whose names lack an @ are in core.types");
        head.add("versions " + String.join(" ", versions));
        for (OperatorRelease next : releases) {
            release = next.version();
            List<String> lines = new ArrayList<>();
            next.kinds()
                    .forEach((kind, schema) -> lines.add(
                            "flink.apache.org/v1beta1@" + release + " " + kind + " namespaced " + root(kind, schema)));
            lines.sort(null);
            head.addAll(lines);
        }
        return blocks.text(head);
    }

    /** A CRD leaves out what the API server adds to each kind. */
    private String root(String kind, Schema schema) {
        SortedMap<String, String> fields = fields(schema, Map.of(), kind);
        fields.put("apiVersion", "text");
        fields.put("kind", "text");
        fields.put("metadata", Embedding.typeAt(kind + ".metadata"));
        return blocks.share(kind, release, new TypeBlock(fields, Set.of(), false));
    }

    /**
     * @param like the type that the schema was made from, else empty
     * @param path the name that its types get where there is none
     */
    private String type(Schema schema, String like, String path) {
        if (like.equals("flink-configuration") || like.equals("anything")) {
            return like;
        }
        if (schema.flag("x-kubernetes-int-or-string")) {
            return like.equals("quantity") ? like : "integer-or-text";
        }
        if (!schema.words().isEmpty()) {
            return "<" + String.join("|", schema.words()) + ">";
        }
        return switch (schema.text("type")) {
            case "string" -> like.startsWith("<") ? like : "text";
            case "integer" -> like.equals("file-mode") ? like : "integer";
            case "number", "boolean" -> schema.text("type");
            case "array" -> list(schema, like, path);
            case "object" ->
                schema.child("additionalProperties")
                        .map(values -> "{" + type(values, inside(like), path) + "}")
                        .orElseGet(() -> object(schema, like, path));
            default -> throw new IllegalStateException(path + " " + schema);
        };
    }

    private String list(Schema schema, String like, String path) {
        String keys = like.startsWith("[") ? like.substring(like.lastIndexOf(']') + 1) : "";
        return "[" + type(schema.at("items"), inside(like), path) + "]" + keys;
    }

    private String object(Schema schema, String like, String path) {
        Optional<TypeBlock> model = core.find(like);
        boolean open = schema.flag("x-kubernetes-preserve-unknown-fields");
        if (model.isEmpty()) {
            return blocks.share(path, release, new TypeBlock(fields(schema, Map.of(), path), Set.of(), open));
        }
        SortedMap<String, String> fields = fields(schema, model.get().fields(), like);
        Set<String> alternatives = new TreeSet<>(model.get().alternatives());
        alternatives.retainAll(fields.keySet());
        TypeBlock block = new TypeBlock(fields, alternatives, open);
        return block.equals(model.get()) ? like : blocks.share(like, release, block);
    }

    private SortedMap<String, String> fields(Schema schema, Map<String, String> model, String base) {
        SortedMap<String, String> fields = new TreeMap<>();
        schema.properties().forEach((field, property) -> {
            String path = base + "." + field;
            String like = model.getOrDefault(field, Embedding.typeAt(path));
            fields.put(field, type(property, like, Embedding.nameAt(path)));
        });
        return fields;
    }

    /** The type of the values of a map or of the items of a list. */
    private static String inside(String like) {
        if (like.startsWith("{")) {
            return like.substring(1, like.length() - 1);
        }
        return like.startsWith("[") ? like.substring(1, like.lastIndexOf(']')) : "";
    }
}
