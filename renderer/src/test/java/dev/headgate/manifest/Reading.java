package dev.headgate.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.SourceText;
import dev.headgate.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what was written, as strictly as a file of a project. */
final class Reading {
    private Reading() {}

    static MapValue of(String yaml) {
        Problems problems = new Problems();
        Source source = SourceText.decode("written.yaml", "test", yaml.getBytes(StandardCharsets.UTF_8), problems);
        List<MapValue> documents = YamlReader.read(source, problems);
        assertEquals(List.of(), problems.sorted());
        assertEquals(1, documents.size(), "documents");
        return documents.get(0);
    }
}
