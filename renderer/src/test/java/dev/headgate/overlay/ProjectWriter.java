package dev.headgate.overlay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the files of a random project layer by layer, and lays the layers over each other by the reference. */
final class ProjectWriter {
    private static final Map<String, String> VERSIONS = new TreeMap<>(Map.of(
            "ConfigMap", "v1",
            "Deployment", "apps/v1",
            "FlinkDeployment", "flink.apache.org/v1beta1",
            "Widget", "example.com/v1"));
    private static final Map<String, List<Written>> VARIABLES = new TreeMap<>(Map.of(
            "v0", List.of(Written.text("zero"), Written.text("it's 0"), Written.text("1.20")),
            "v1", List.of(Written.text("one"), Written.text("on"), Written.text("$(ONE)")),
            "n0", List.of(Written.number(0), Written.number(7)),
            "n1", List.of(Written.number(1), Written.number(8))));

    private final Random random;
    private final RandomLayers layers;
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, Map<String, Traced>> declared = new TreeMap<>();

    ProjectWriter(Random random) {
        this.random = random;
        this.layers = new RandomLayers(random);
    }

    /** The files by their path below environments/. */
    Map<String, String> files() {
        return files;
    }

    /** The variables that a file declares. */
    Map<String, Traced> declared(String path) {
        return declared.get(path);
    }

    /** Writes an environment's description; returns the variables that it declares. */
    Map<String, Traced> environment(String name, Map<String, Object> description) {
        String path = name + "/environment";
        Map<String, Object> document = new LinkedHashMap<>(new TreeMap<>(description));
        document.put("namespace", Written.text("streaming"));
        document.put("cluster", Written.text(name));
        declare(path, document, name.equals("echo") ? 0 : 50);
        files.put(path + ".yaml", LayerText.of(document, random));
        return declared(path);
    }

    /** Writes a layer that changes, removes and adds objects; returns what comes of them. */
    Expected layer(String path, Expected below, Map<String, Object> definition) {
        boolean lowest = below.objects().isEmpty();
        Map<String, Object> document = new LinkedHashMap<>(definition);
        declare(path, document, lowest ? 100 : 30);
        StringBuilder file = new StringBuilder(document.isEmpty() ? "" : LayerText.of(document, random));
        SortedMap<String, Map<String, Object>> objects = new TreeMap<>(below.objects());
        for (String key : below.objects().keySet()) {
            if (random.nextInt(3) != 0) {
                patch(path, key, objects, file);
            }
        }
        for (String kind : VERSIONS.keySet()) {
            String key = kind + "/" + (lowest ? "app" : "more-" + random.nextInt(2));
            if ((lowest || random.nextInt(8) == 0) && !below.objects().containsKey(key)) {
                add(path, key, objects, lowest && random.nextBoolean() ? file : null);
            }
        }
        files.put(path + ".yaml", file.toString());
        return new Expected(objects, below.with(declared(path)).variables());
    }

    /** Writes a layer that says once more what is there. */
    Expected echo(String path, Expected below) {
        StringBuilder file = new StringBuilder();
        SortedMap<String, Map<String, Object>> objects = new TreeMap<>();
        below.objects().forEach((key, object) -> {
            Map<?, ?> again = (Map<?, ?>) Traced.values(object);
            file.append("---\n").append(LayerText.of(again, random));
            objects.put(key, merge(key).maps(object, traced(again, path), ""));
        });
        files.put(path + ".yaml", file.toString());
        return new Expected(objects, below.variables());
    }

    private void declare(String path, Map<String, Object> document, int percent) {
        Map<String, Object> variables = new LinkedHashMap<>();
        VARIABLES.forEach((name, choices) -> {
            if (random.nextInt(100) < percent) {
                variables.put(name, choices.get(random.nextInt(choices.size())));
            }
        });
        if (!variables.isEmpty()) {
            document.put("variables", variables);
        }
        Map<String, Traced> traced = new TreeMap<>();
        variables.forEach((name, value) -> traced.put(name, new Traced((Written) value, file(path), null)));
        declared.put(path, traced);
    }

    private void patch(String path, String key, SortedMap<String, Map<String, Object>> objects, StringBuilder file) {
        Map<String, Object> there = objects.get(key);
        Map<String, Object> patch;
        if (objects.size() > 1 && random.nextInt(20) == 0) {
            patch = object(key, Map.of("$patch", Written.text("delete")));
            objects.remove(key);
        } else {
            patch = object(key, (Map<?, ?>) layers.patch(Shapes.of(kind(key)), there, ""));
            objects.put(key, merge(key).maps(there, traced(patch, path), ""));
        }
        file.append("---\n").append(LayerText.of(patch, random));
    }

    private void add(String path, String key, Map<String, Map<String, Object>> objects, StringBuilder file) {
        Map<String, Object> object = object(key, (Map<?, ?>) layers.grow(Shapes.of(kind(key))));
        String place = file == null ? path + "/" + key.replace('/', '-').toLowerCase(Locale.ROOT) : path;
        if (file == null) {
            files.put(place + ".yaml", LayerText.of(object, random));
        } else {
            file.append("---\n").append(LayerText.of(object, random));
        }
        objects.put(key, merge(key).maps(Map.of(), traced(object, place), ""));
    }

    /** The content and what the object is called; that can't be removed. */
    private static Map<String, Object> object(String key, Map<?, ?> content) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", Written.text(key.substring(key.indexOf('/') + 1)));
        if (content.get("metadata") instanceof Map<?, ?> more
                && !Written.text("delete").equals(more.get("$patch"))) {
            more.forEach((name, value) -> metadata.put((String) name, value));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", Written.text(VERSIONS.get(kind(key))));
        object.put("kind", Written.text(kind(key)));
        content.forEach((name, value) -> object.put((String) name, value));
        object.put("metadata", metadata);
        return object;
    }

    private static ReferenceMerge merge(String key) {
        return new ReferenceMerge(!kind(key).equals("Widget"));
    }

    private static String kind(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    private static Map<?, ?> traced(Map<?, ?> document, String path) {
        return (Map<?, ?>) Traced.by(file(path), document);
    }

    private static String file(String path) {
        return "environments/" + path + ".yaml";
    }
}
