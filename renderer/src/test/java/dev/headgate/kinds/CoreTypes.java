package dev.headgate.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes core.types: the kinds that an API server stores and all that they are made of. */
final class CoreTypes {
    private static final String QUANTITY = "io.k8s.apimachinery.pkg.api.resource.Quantity";
    private static final String INTEGER_OR_TEXT = "io.k8s.apimachinery.pkg.util.intstr.IntOrString";

    private final OpenApi openApi;
    private final Map<String, String> names = new TreeMap<>();
    private final TypeBlocks blocks = new TypeBlocks();

    private CoreTypes(OpenApi openApi) {
        this.openApi = openApi;
    }

    static String text(OpenApi openApi) {
        return new CoreTypes(openApi).text();
    }

    private String text() {
        List<String> head = new ArrayList<>();
        head.add("# The types of Kubernetes " + openApi.version()
                + ", from its OpenAPI document by TypeTableGenerator; TypeReader tells how to read them");
        openApi.kinds().forEach((kind, scopeAndSchema) -> {
            String[] parts = scopeAndSchema.split(" ");
            head.add(kind + " " + parts[0] + " " + reference(parts[1]));
        });
        CoreCorrections.check(name -> blocks.find(name).isPresent());
        return blocks.text(head);
    }

    private String type(Schema schema) {
        if (schema.reference().isPresent()) {
            return reference(schema.reference().get());
        }
        if (!schema.words().isEmpty()) {
            return "<" + String.join("|", schema.words()) + ">";
        }
        return switch (schema.text("type")) {
            case "string" -> "text";
            case "integer", "number", "boolean" -> schema.text("type");
            case "array" -> "[" + type(schema.at("items")) + "]" + keys(schema);
            case "object" ->
                schema.child("additionalProperties")
                        .map(values -> "{" + type(values) + "}")
                        .orElse("anything");
            case "" -> "anything";
            default -> throw new IllegalStateException(schema.toString());
        };
    }

    private String reference(String schemaName) {
        Schema schema = openApi.schema(schemaName);
        if (schemaName.equals(QUANTITY)) {
            return "quantity";
        }
        if (schemaName.equals(INTEGER_OR_TEXT)) {
            return "integer-or-text";
        }
        if (schema.properties().isEmpty()) {
            return type(schema);
        }
        String name = schemaName.replaceFirst(".*\\.([^.]+\\.[^.]+\\.[^.]+)$", "$1");
        String other = names.put(name, schemaName);
        if (other == null) {
            SortedMap<String, String> fields = new TreeMap<>();
            schema.properties().forEach((field, property) -> fields.put(field, type(property)));
            TypeBlock block = new TypeBlock(fields, Set.of(), schema.flag("x-kubernetes-preserve-unknown-fields"));
            blocks.put(name, CoreCorrections.apply(name, block));
        } else if (!other.equals(schemaName)) {
            throw new IllegalStateException(schemaName + " and " + other + " would have one name");
        }
        return name;
    }

    /** The fields that tell its items apart, with the values that count where an item lacks them. */
    private String keys(Schema list) {
        List<String> keys = list.texts("x-kubernetes-list-map-keys");
        if (keys.isEmpty() && list.text("x-kubernetes-patch-strategy").contains("merge")) {
            keys = list.texts("x-kubernetes-patch-merge-key");
        }
        List<String> words = new ArrayList<>();
        for (String key : keys) {
            Schema item = openApi.schema(list.at("items").reference().orElseThrow());
            String fallback = item.properties().get(key).text("default");
            words.add(fallback.isEmpty() ? key : key + "=" + fallback);
        }
        return String.join(",", words);
    }
}
