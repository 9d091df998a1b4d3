package dev.headgate.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.kinds.Kind;
import dev.headgate.kinds.TypeTable;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tests of single steps of the merge have in common: YAML as a text block, and results as text to compare with. */
final class Snippet {
    private Snippet() {}

    /** The only document of a layer's file. */
    static MapValue document(String layer, String yaml) {
        Problems problems = new Problems();
        List<MapValue> documents = YamlReader.read(new Source(layer + ".yaml", layer, yaml), problems);
        assertEquals("", lines(problems));
        assertEquals(1, documents.size(), yaml);
        return documents.get(0);
    }

    /** The type of the specification of a pod, which has a list, a map or a union of each sort. */
    static Type podSpecification() {
        Kind pod = TypeTable.shipped().find("v1", "Pod", Optional.empty()).orElseThrow();
        return ((ObjectType) pod.type()).field("spec").orElseThrow();
    }

    /** All problems, one a line: where, at which pointer, what and how to mend it. */
    static String lines(Problems problems) {
        return problems.sorted().stream()
                .map(problem ->
                        problem.position() + " " + problem.at() + " " + problem.message() + ": " + problem.fix() + "\n")
                .collect(Collectors.joining());
    }

    /** The places that a value comes from, newest first, as "overlay:2 base:3". */
    static String origins(MapValue tree, String pointer) {
        Value value = Pointer.parse(pointer).orElseThrow().in(tree).orElseThrow();
        return value.origins().stream().map(Snippet::place).collect(Collectors.joining(" "));
    }

    private static String place(Origin origin) {
        return origin.source().layer() + ":" + origin.line();
    }
}
