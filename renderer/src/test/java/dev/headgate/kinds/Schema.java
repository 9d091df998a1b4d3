package dev.headgate.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One node of an OpenAPI schema, in a CRD or in the API server's document, and what the generator asks of it. */
record Schema(Map<String, Object> node) {
    /** The content of a YAML or JSON file. */
    static Schema load(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return new Schema(map(new Yaml(new SafeConstructor(options)).load(text)));
    }

    /** What a CRD says of a field of this type. */
    static Schema of(String type) {
        return new Schema(new LinkedHashMap<>(Map.of("type", type)));
    }

    static Schema object(Map<String, Schema> properties) {
        Schema object = of("object");
        Map<String, Object> nodes = new LinkedHashMap<>();
        properties.forEach((name, property) -> nodes.put(name, property.node()));
        object.node().put("properties", nodes);
        return object;
    }

    static Schema mapOf(Schema values) {
        Schema map = of("object");
        map.node().put("additionalProperties", values.node());
        return map;
    }

    static Schema listOf(Schema items) {
        Schema list = of("array");
        list.node().put("items", items.node());
        return list;
    }

    static Schema oneOf(List<String> words) {
        Schema text = of("string");
        text.node().put("enum", words);
        return text;
    }

    static Schema integerOrText() {
        return new Schema(new LinkedHashMap<>(Map.of("x-kubernetes-int-or-string", true)));
    }

    /** The node under these names, which must exist. */
    Schema at(String... names) {
        Schema found = this;
        for (String name : names) {
            found = found.child(name).orElseThrow(() -> new IllegalStateException("no " + String.join(".", names)));
        }
        return found;
    }

    /** The one item of this list. */
    Schema only(String list) {
        if (node.get(list) instanceof List<?> items && items.size() == 1) {
            return new Schema(map(items.get(0)));
        }
        throw new IllegalStateException("not one item in " + list);
    }

    Optional<Schema> child(String name) {
        return node.get(name) instanceof Map<?, ?> child ? Optional.of(new Schema(map(child))) : Optional.empty();
    }

    /** The properties by name; empty where it has none. */
    Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        child("properties").ifPresent(all -> all.node()
                .forEach((name, property) -> properties.put(name, new Schema(map(property)))));
        return properties;
    }

    String text(String name) {
        return node.get(name) instanceof String text ? text : "";
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(node.get(name));
    }

    /** The items of this list; a text counts as a list of one. */
    List<String> texts(String name) {
        Object value = node.get(name);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value instanceof String text ? List.of(text) : List.of();
    }

    /** The words of an enumeration in order, whatever order the document has; empty where any text will do. */
    List<String> words() {
        return List.copyOf(new TreeSet<>(texts("enum")));
    }

    /** The name of the schema that this one stands for; the API server wraps it where it adds a default. */
    Optional<String> reference() {
        if (node.containsKey("allOf")) {
            return only("allOf").reference();
        }
        String reference = text("$ref");
        return reference.isEmpty()
                ? Optional.empty()
                : Optional.of(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @SuppressWarnings("unchecked") // names are text in every document that we read
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
