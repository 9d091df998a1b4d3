package dev.headgate.overlay;

import dev.headgate.manifest.MapValue;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The definitions that tests are about, by the path of their file. */
final class DefinitionFiles {
    static final Path FOLDER = Path.of("src/test/resources/definitions");

    private DefinitionFiles() {}

    /** Those below a folder: the documents that are no manifests. */
    static SortedMap<String, MapValue> below(Path folder) {
        SortedMap<String, MapValue> definitions = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Source source = new Source(file.toString(), "test", Files.readString(file));
                for (MapValue document : YamlReader.read(source, new Problems())) {
                    if (!document.members().containsKey("apiVersion")) {
                        definitions.put(folder.relativize(file).toString(), document);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return definitions;
    }

    /** Those of the shipped environments. */
    static SortedMap<String, MapValue> shipped() {
        SortedMap<String, MapValue> definitions = below(Path.of("../environments"));
        definitions.keySet().removeIf(file -> file.endsWith("environment.yaml") || file.endsWith("headgate.yaml"));
        return definitions;
    }
}
