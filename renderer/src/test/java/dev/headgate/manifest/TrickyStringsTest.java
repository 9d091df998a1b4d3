package dev.headgate.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every string comes back unchanged from every place of a manifest, whoever reads what {@link CanonicalYaml} wrote. */
class TrickyStringsTest {
    private static final List<String> STRINGS = TrickyStrings.read();

    /** kustomize reads these like everybody, but then writes them so that nobody can read them, or as a space. */
    private static final Pattern LOST_BY_KUSTOMIZE = Pattern.compile("[\u007f-\u009f\ufffe\uffff]");

    @TempDir
    Path folder;

    @Test
    void thereAreEnough() {
        assertTrue(STRINGS.size() >= 103, () -> STRINGS.size() + " strings");
        assertEquals(STRINGS.size(), STRINGS.stream().distinct().count(), "each once");
    }

    @Test
    void oursReads() {
        MapValue object = object(STRINGS);

        assertSame(object, Reading.of(CanonicalYaml.of(object)));
    }

    @Test
    void kubectlReads() throws IOException, InterruptedException {
        Program kubectl = Program.kubectl();
        MapValue object = object(STRINGS);
        Path file = Files.writeString(folder.resolve("object.yaml"), CanonicalYaml.of(object));

        assertSame(object, readBy(kubectl, file));
    }

    @Test
    void kustomizeReadsAndWrites() throws IOException, InterruptedException {
        Program kustomize = Program.kustomize();
        Program kubectl = Program.kubectl();
        MapValue object = object(STRINGS.stream()
                .filter(Predicate.not(LOST_BY_KUSTOMIZE.asPredicate()))
                .toList());
        Files.writeString(folder.resolve("object.yaml"), CanonicalYaml.of(object));
        Files.writeString(folder.resolve("kustomization.yaml"), "resources: [object.yaml]\n");

        String built = kustomize.run(folder, "build", ".");

        assertSame(object, readBy(kubectl, Files.writeString(folder.resolve("built.yaml"), built)));
    }

    @Test
    void argoCdSkipsNoFile() {
        assertTrue(STRINGS.stream().anyMatch(string -> string.contains("+argocd:skip-file-rendering")));
        assertEquals(-1, CanonicalYaml.of(object(STRINGS)).indexOf("+argocd:skip-file-rendering"));
    }

    /** The command needs no cluster, and decodes as all of kubectl does, the API server's clients and Argo CD. */
    private MapValue readBy(Program kubectl, Path file) throws IOException, InterruptedException {
        return JsonTree.read(kubectl.run(
                folder, "label", "--local", "--filename", file.toString(), "read-by=kubectl", "--output", "json"));
    }

    /** An object with the strings in each place that text can have: fields, items, names, at the surface and deep down. */
    private static MapValue object(List<String> strings) {
        Map<String, Value> texts = new LinkedHashMap<>();
        Map<String, Value> names = new LinkedHashMap<>();
        for (String string : strings) {
            texts.put("text-" + texts.size(), Values.text(string));
            if (!string.equals(
                    "<<")) { // as a name it means a merge key to some readers, in quotes too; ours refuses it
                names.put(string, Values.text("name-" + names.size()));
            }
        }
        ListValue items = Values.list(List.copyOf(texts.values()));
        MapValue fields = Values.map(texts);
        MapValue named = Values.map(names);
        ListValue lists = Values.list(List.of(items, Values.list(List.of(items))));
        ListValue maps = Values.list(texts.values().stream()
                .map(text -> (Value) Values.map(Map.of("name", text, "value", text)))
                .toList());
        ListValue mapsByTheirNames = Values.list(
                List.of(named, Values.map(Map.of("deep", Values.list(List.of(Values.list(List.of(named))))))));
        Map<String, Value> spec = new LinkedHashMap<>();
        spec.put("fields", fields);
        spec.put("items", items);
        spec.put("names", named);
        spec.put("lists", lists);
        spec.put("maps", maps);
        spec.put("mapsByTheirNames", mapsByTheirNames);
        spec.put("deep", Values.map(Map.of("deeper", Values.map(Map.of("deepest", Values.list(List.of(fields)))))));
        return Values.map(Map.of(
                "apiVersion", Values.text("example.com/v1"),
                "kind", Values.text("Strings"),
                "metadata", Values.map(Map.of("name", Values.text("strings"))),
                "data", fields,
                "spec", Values.map(spec)));
    }

    private static void assertSame(MapValue expected, MapValue read) {
        for (String field : List.of("data", "spec")) {
            Pointer at = Pointer.ROOT.child(field);
            assertEquals("", differences(at, expected.members().get(field), at.in(read)));
        }
    }

    /** What came back otherwise, a place a line. */
    private static String differences(Pointer at, Value before, Optional<Value> after) {
        if (after.filter(before::sameAs).isPresent()) {
            return "";
        }
        String inside = parts(before)
                .map(step -> differences(
                        at.child(step), part(before, step).orElseThrow(), after.flatMap(value -> part(value, step))))
                .collect(Collectors.joining());
        return inside.isEmpty()
                ? at + ": " + before.words() + " came back as "
                        + after.map(Value::words).orElse("nothing") + "\n"
                : inside;
    }

    private static Stream<String> parts(Value value) {
        if (value instanceof ListValue list) {
            return IntStream.range(0, list.items().size()).mapToObj(Integer::toString);
        }
        return value instanceof MapValue map ? map.members().keySet().stream() : Stream.of();
    }

    private static Optional<Value> part(Value value, String step) {
        return Pointer.ROOT.child(step).in(value);
    }
}
