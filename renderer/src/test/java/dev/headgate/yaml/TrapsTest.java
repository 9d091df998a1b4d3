package dev.headgate.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.Golden;
import dev.headgate.cli.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What readers of YAML understand differently, by number: each folder below {@code traps/} holds an application's
 * {@code input.yaml} (or has it in {@link TrapInputs}) and possibly an {@code overlay.yaml}. Its file {@code output.txt} says
 * what rendering prints, {@code rendered.yaml} what it writes; where it is missing, nothing may be written.
 */
final class TrapsTest {
    private static final Path TRAPS = Path.of("src/test/resources/traps");
    private static final int NUMBERS = 55;

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> traps() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }

    @Test
    void everyNumberHasATrap() throws IOException {
        TreeSet<Integer> numbers = folders().stream()
                .map(folder -> Integer.parseInt(folder.getFileName().toString().substring(0, 2)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(IntStream.rangeClosed(1, NUMBERS).boxed().toList(), List.copyOf(numbers));
    }

    @Test
    void everyGeneratedInputHasATrap() throws IOException {
        TreeSet<String> generated = new TreeSet<>(TrapInputs.GENERATED.keySet());
        folders().forEach(folder -> generated.remove(folder.getFileName().toString()));
        assertTrue(generated.isEmpty(), () -> "no folder for " + generated);
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(TRAPS)) {
            return folders.sorted().toList();
        }
    }

    private void run(Path folder) throws IOException {
        Path project = temporary.resolve(folder.getFileName());
        write(project.resolve("environments/base/app.yaml"), input(folder));
        write(project.resolve("environments/dev/app.yaml"), overlay(folder));
        write(
                project.resolve("environments/dev/environment.yaml"),
                "namespace: streaming\nplatform: {kind: flink-operator, version: \"1.10.0\"}\n"
                        .getBytes(StandardCharsets.UTF_8));
        Run run = Run.withoutRules("render", "--project=" + project);
        Golden.check(folder.resolve("output.txt"), run.out() + run.err() + "exit " + run.code() + "\n");
        String rendered = rendered(project.resolve("argocd/rendered/dev/app"));
        if (rendered.isEmpty()) {
            assertFalse(Files.exists(folder.resolve("rendered.yaml")), "nothing was written");
        } else {
            Golden.check(folder.resolve("rendered.yaml"), rendered);
        }
    }

    private static byte[] input(Path folder) throws IOException {
        byte[] generated = TrapInputs.GENERATED.get(folder.getFileName().toString());
        return generated == null ? Files.readAllBytes(folder.resolve("input.yaml")) : generated;
    }

    private static byte[] overlay(Path folder) throws IOException {
        Path overlay = folder.resolve("overlay.yaml");
        return Files.exists(overlay) ? Files.readAllBytes(overlay) : new byte[0];
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static String rendered(Path target) {
        return Golden.files(target).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".yaml"))
                .map(file -> file.getValue())
                .collect(Collectors.joining("---\n"));
    }
}
