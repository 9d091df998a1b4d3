package dev.headgate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each format is what its readers expect, for every case: what the cases show by example holds for all of them. */
final class FormatsTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path CONTRACT = Path.of("src/test/resources/contract");
    private static final Path SARIF = Path.of("target/sarif/sarif-schema-2.1.0.json");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> checks() throws IOException {
        Schema contract = schema(CONTRACT.resolve("check.json"));
        Schema sarif = schema(SARIF);
        return commands()
                .map(command -> DynamicTest.dynamicTest(String.join(" ", command), () -> {
                    JsonNode found = valid(contract, run(command, "json"));
                    assertEquals(
                            found.path("findings").size()
                                    + found.path("problems").size(),
                            valid(sarif, run(command, "sarif"))
                                    .path("runs")
                                    .path(0)
                                    .path("results")
                                    .size());
                    annotations(found, run(command, "github"));
                    MarkdownText.assertHarmless(run(command, "markdown"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> renderings() throws IOException {
        Schema contract = schema(CONTRACT.resolve("render.json"));
        return projects()
                .map(project ->
                        DynamicTest.dynamicTest(CASES.relativize(project).toString(), () -> {
                            List<String> command = List.of("render", "--verify", "--project=" + project);
                            valid(contract, run(command, "json"));
                            MarkdownText.assertHarmless(run(command, "markdown"));
                        }));
    }

    @Test
    void explanations() throws IOException {
        Schema contract = schema(CONTRACT.resolve("explain.json"));
        JsonNode rules = valid(contract, run(List.of("explain"), "json")).path("rules");
        for (JsonNode rule : rules) {
            String id = rule.path("rule").asText();
            assertEquals(
                    rule, valid(contract, run(List.of("explain", id), "json")).at("/rules/0"));
            assertTrue(run(List.of("explain", id), "text").startsWith(id + "  "));
            assertTrue(run(List.of("explain", id), "markdown").startsWith("### " + id + "\n"));
        }
        String all = run(List.of("explain"), "markdown");
        assertEquals(
                rules.size(), all.lines().filter(line -> line.startsWith("| `")).count());
    }

    /** One over each project of the cases, and one over the files that each of them is given. */
    private static Stream<List<String>> commands() throws IOException {
        Stream<List<String>> given = folders("given").map(folder -> List.of("check", folder + "/given"));
        return Stream.concat(projects().map(project -> List.of("check", "--project=" + project)), given);
    }

    private static Stream<Path> projects() throws IOException {
        return folders("environments");
    }

    private static Stream<Path> folders(String holding) throws IOException {
        try (Stream<Path> folders = Files.walk(CASES)) {
            return folders
                    .filter(folder -> !folder.endsWith("environments") && Files.isDirectory(folder.resolve(holding)))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String run(List<String> command, String format) {
        Run run = Run.of(
                Stream.concat(command.stream(), Stream.of("--format=" + format)).toArray(String[]::new));
        assertEquals("", run.err());
        return run.out();
    }

    private static JsonNode valid(Schema schema, String document) throws IOException {
        JsonNode json = JSON.readTree(document);
        assertEquals("[]", schema.validate(json).toString(), document);
        return json;
    }

    private static Schema schema(Path file) throws IOException {
        return REGISTRY.getSchema(Files.readString(file));
    }

    private static void annotations(JsonNode found, String output) {
        List<Map<String, String>> annotations =
                output.lines().map(WorkflowCommand::parse).toList();
        assertEquals(found.path("findings").size() + found.path("problems").size(), annotations.size());
        for (int i = 0; i < annotations.size(); i++) {
            Map<String, String> annotation = annotations.get(i);
            int problems = found.path("problems").size();
            JsonNode told = i < problems
                    ? found.path("problems").path(i)
                    : found.path("findings").path(i - problems);
            assertTrue(
                    annotation.get("message").contains(told.path("message").asText()), () -> annotation + " " + told);
            assertFalse(annotation.get("title").isEmpty());
        }
    }
}
