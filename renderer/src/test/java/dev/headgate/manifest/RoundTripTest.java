package dev.headgate.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for everything that {@link CanonicalYaml} writes, tried on random trees. */
class RoundTripTest {
    private static final int TREES = 3000;
    private static final Pattern SPACE_AT_END = Pattern.compile("[ \t]\n");

    @Test
    void readingGivesTheSameTree() {
        onRandomTrees((tree, yaml) -> assertTrue(Reading.of(yaml).sameAs(tree)));
    }

    @Test
    void writingAgainGivesTheSameBytes() {
        onRandomTrees((tree, yaml) -> assertEquals(yaml, CanonicalYaml.of(Reading.of(yaml))));
    }

    @Test
    void theOrderOfMembersDoesNotCount() {
        onRandomTrees((tree, yaml) ->
                assertEquals(yaml, CanonicalYaml.of((MapValue) new RandomTrees(yaml.length()).shuffled(tree))));
    }

    @Test
    void linesAreClean() {
        onRandomTrees((tree, yaml) -> {
            assertEquals(yaml, new String(yaml.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), "UTF-8");
            assertEquals(yaml.length() - 1, yaml.stripTrailing().length(), "one line break at the end");
            assertFalse(SPACE_AT_END.matcher(yaml).find(), "a space at the end of a line");
            assertTrue(yaml.chars().allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c)), "control");
            assertEquals(-1, yaml.indexOf("+argocd:skip-file-rendering"), "an order to Argo CD");
        });
    }

    @Test
    void depthMakesNoDifference() {
        Value deep = Values.text("a\n  b\n");
        for (int i = 0; i < 48; i++) {
            deep = Values.list(List.of(Values.map(Map.of("name", Values.text("x"), "items", deep))));
        }
        MapValue tree = Values.map(Map.of("spec", deep));

        assertTrue(Reading.of(CanonicalYaml.of(tree)).sameAs(tree));
    }

    @Test
    void whatAnObjectIsComesFirst() {
        MapValue object = Values.map(Map.of(
                "spec", Values.map(Map.of("replicas", Values.scalar(Scalar.Type.INTEGER, "2"))),
                "data", Values.list(List.of(Values.map(Map.of("a", Values.text("1"), "name", Values.text("x"))))),
                "metadata", Values.map(Map.of("labels", Values.map(Map.of()), "name", Values.text("netflow"))),
                "kind", Values.text("Example"),
                "apiVersion", Values.text("example.com/v1")));

        assertEquals(
                """
                apiVersion: example.com/v1
                kind: Example
                metadata:
                  name: netflow
                  labels: {}
                data:
                - name: x
                  a: "1"
                spec:
                  replicas: 2
                """,
                CanonicalYaml.of(object));
    }

    private static void onRandomTrees(BiConsumer<MapValue, String> property) {
        for (int seed = 0; seed < TREES; seed++) {
            MapValue tree = new RandomTrees(seed).map(6);
            String yaml = CanonicalYaml.of(tree);
            try {
                property.accept(tree, yaml);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + yaml, e);
            }
        }
    }
}
