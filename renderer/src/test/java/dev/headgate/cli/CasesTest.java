package dev.headgate.cli;

import dev.headgate.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line by example: every folder below {@code cases/} that holds environments/ or a file {@code command} is a
 * project. That file holds the arguments of one run a line ("render" where there is none, PROJECT for the project's folder);
 * {@code output.txt} what they print and exit with, {@code rendered/} what then lies in argocd/rendered. A folder
 * {@code before/} lies there beforehand, {@code given/} and a file {@code settings.yaml} in the project's folder; a file
 * {@code input} is what stands on standard input.
 */
final class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    /** The cases that are about rules. */
    private static final Path WITH_RULES = CASES.resolve("check");

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.walk(CASES)) {
            List<Path> cases = folders.filter(folder -> Files.isDirectory(folder.resolve("environments"))
                            || Files.isRegularFile(folder.resolve("command")))
                    .filter(folder -> !folder.endsWith("environments"))
                    .sorted()
                    .toList();
            return cases.stream()
                    .map(folder ->
                            DynamicTest.dynamicTest(CASES.relativize(folder).toString(), () -> run(folder)));
        }
    }

    private void run(Path folder) throws IOException {
        Path project = temporary.resolve(CASES.relativize(folder).toString().replace('/', '-'));
        copy(folder.resolve("environments"), project.resolve("environments"));
        copy(folder.resolve("before"), project.resolve("argocd/rendered"));
        copy(folder.resolve("given"), project.resolve("given"));
        copy(folder.resolve("settings.yaml"), project.resolve("settings.yaml"));
        StringBuilder output = new StringBuilder();
        Path command = folder.resolve("command");
        for (String line : Files.exists(command) ? Files.readAllLines(command) : List.of("render")) {
            List<String> arguments = new ArrayList<>(
                    List.of(line.replace("PROJECT", project.toString()).strip().split(" +")));
            arguments.add("--project=" + project);
            String[] all = arguments.toArray(String[]::new);
            Path input = folder.resolve("input");
            Run run = !folder.startsWith(WITH_RULES)
                    ? Run.withoutRules(all)
                    : Files.exists(input) ? Run.withInput(Files.readAllBytes(input), all) : Run.of(all);
            output.append("$ headgate ")
                    .append(line)
                    .append('\n')
                    .append(run.out())
                    .append(run.err());
            output.append("exit ").append(run.code()).append('\n');
        }
        Golden.check(folder.resolve("output.txt"), output.toString().replace(project.toString(), "PROJECT"));
        Golden.checkTree(folder.resolve("rendered"), project.resolve("argocd/rendered"));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.sorted().toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
