package dev.headgate.webhook.judge;

import dev.headgate.manifest.MapValue;
import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.SourceText;
import dev.headgate.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of the command line's, YAML or JSON. */
final class YamlFile {
    private static final int LARGEST = 64 * 1024 * 1024;

    private YamlFile() {}

    /** Its documents; what is wrong with it is thrown as one {@link InputException}. */
    static List<MapValue> documents(Path file, String part) {
        Problems problems = new Problems();
        List<MapValue> documents = YamlReader.read(source(file, part, problems), problems);
        problems.throwIfAny();
        return documents;
    }

    /** Its text. */
    static Source source(Path file, String part, Problems problems) {
        try (InputStream in = Files.newInputStream(file)) {
            return SourceText.decode(file.toString(), part, in.readNBytes(LARGEST), problems);
        } catch (IOException e) {
            String what = "the file of " + part + " can't be read";
            throw new InputException(new Problem(Position.ofPath(file.toString()), null, what, "name a readable file"));
        }
    }

    /** Its objects: a List's items, or the documents themselves. */
    static List<MapValue> objects(Path file, String part) {
        List<MapValue> objects = new ArrayList<>();
        for (MapValue document : documents(file, part)) {
            if (document.text("kind").orElse("").endsWith("List")) {
                document.list("items").forEach(item -> {
                    if (item instanceof MapValue object) {
                        objects.add(object);
                    }
                });
            } else {
                objects.add(document);
            }
        }
        return objects;
    }
}
