package dev.headgate.webhook.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The objects that kustomize makes of a folder. */
public final class Installation {
    public static final Path FOLDER = Path.of("../kustomize/webhook");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final String text;
    private final List<JsonNode> objects;

    private Installation(String text) throws IOException {
        this.text = text;
        this.objects = List.copyOf(YAML.readerFor(JsonNode.class).<JsonNode>readValues(text).readAll().stream()
                .filter(object -> !object.isNull())
                .toList());
    }

    /** Skips the test, and says so, where kustomize isn't on the PATH. */
    public static Installation build(Path folder) throws IOException, InterruptedException {
        return new Installation(run(List.of(tool("kustomize"), "build", folder.toString())));
    }

    /** The path of a program; skips the test, and says so, where it isn't on the PATH. */
    static String tool(String name) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return program.toString();
            }
        }
        String skipped = "SKIPPED: what kustomize/webhook installs wasn't looked at, " + name + " isn't on the PATH.";
        System.err.println(skipped);
        abort(skipped);
        return "";
    }

    /** What a program prints that must not fail. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + output);
        return output;
    }

    /** As kustomize writes it. */
    String text() {
        return text;
    }

    public List<JsonNode> objects() {
        return objects;
    }

    List<JsonNode> all(String kind) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode object : objects) {
            if (object.path("kind").asText().equals(kind)) {
                all.add(object);
            }
        }
        return all;
    }

    /** The only one of its kind, or of that kind and name. */
    JsonNode one(String kind, String... name) {
        List<JsonNode> all = new ArrayList<>(all(kind));
        if (name.length > 0) {
            all.removeIf(object -> !object.at("/metadata/name").asText().equals(name[0]));
        }
        assertEquals(1, all.size(), kind);
        return all.get(0);
    }

    /** The texts of a list. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The names of what is in a folder. */
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }
}
