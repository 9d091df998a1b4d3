package dev.headgate.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.YamlReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object of the Apache operator's that a test puts together field by field. */
final class OperatorObject {
    private static final String CONFIGURATION = "flinkConfiguration";
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Map<String, Object> root = new LinkedHashMap<>();

    OperatorObject(String kind, String name) {
        root.put("apiVersion", "flink.apache.org/v1beta1");
        root.put("kind", kind);
        set("metadata/name", name);
        set("metadata/namespace", "streaming");
    }

    private OperatorObject() {}

    OperatorObject copy() {
        OperatorObject copy = new OperatorObject();
        copy.root.putAll(copy(root));
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Map<String, Object> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(name, value instanceof Map ? copy((Map<String, Object>) value) : value));
        return copy;
    }

    String kind() {
        return (String) root.get("kind");
    }

    boolean isSessionJob() {
        return kind().equals("FlinkSessionJob");
    }

    /** Sets the field at a path, or removes it where the value is null. */
    OperatorObject set(String path, Object value) {
        String[] steps = path.split("/");
        Map<String, Object> map = root;
        for (int i = 0; i < steps.length - 1; i++) {
            map = map(map, steps[i]);
        }
        if (value == null) {
            map.remove(steps[steps.length - 1]);
        } else {
            map.put(steps[steps.length - 1], value);
        }
        return this;
    }

    /** Sets an option of Flink, or removes it where the value is null. */
    OperatorObject option(String name, String value) {
        Map<String, Object> options = map(map(root, "spec"), CONFIGURATION);
        if (value == null) {
            options.remove(name);
        } else {
            options.put(name, value);
        }
        return this;
    }

    /** What stands at a path, or null. */
    @SuppressWarnings("unchecked")
    Object get(String path) {
        Object found = root;
        for (String step : path.split("/")) {
            found = found instanceof Map ? ((Map<String, Object>) found).get(step) : null;
        }
        return found;
    }

    /** The options of Flink. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        map(map(root, "spec"), CONFIGURATION).forEach((name, value) -> options.put(name, (String) value));
        return options;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, any -> new LinkedHashMap<String, Object>());
    }

    /** The object as JSON, its options flat, as every release of the operator reads them. */
    String json() {
        return json(root);
    }

    /** What we are given: the same, or with options nested below the first part of their names. */
    Manifest manifest(boolean nested) {
        OperatorObject given = copy();
        if (nested) {
            given.nest();
        }
        Problems problems = new Problems();
        Source source = new Source("object.json", "given", given.json());
        Manifest manifest =
                Manifest.of(YamlReader.read(source, problems).get(0)).orElseThrow();
        problems.throwIfAny();
        return manifest;
    }

    private void nest() {
        Map<String, Object> options = map(map(root, "spec"), CONFIGURATION);
        Map<String, Object> nested = new LinkedHashMap<>();
        options.forEach((name, value) -> {
            int dot = name.indexOf('.');
            boolean below = dot > 0 && !options.containsKey(name.substring(0, dot));
            (below ? map(nested, name.substring(0, dot)) : nested).put(below ? name.substring(dot + 1) : name, value);
        });
        options.clear();
        options.putAll(nested);
    }

    static String json(Map<String, ?> map) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            write(map, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @SuppressWarnings("unchecked")
    private static void write(Object value, JsonGenerator generator) throws IOException {
        if (value instanceof Map) {
            generator.writeStartObject();
            for (Map.Entry<String, Object> member : ((Map<String, Object>) value).entrySet()) {
                generator.writeFieldName(member.getKey());
                write(member.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof Double number) {
            generator.writeNumber(number);
        } else {
            generator.writeString((String) value);
        }
    }

    @Override
    public String toString() {
        return json();
    }
}
