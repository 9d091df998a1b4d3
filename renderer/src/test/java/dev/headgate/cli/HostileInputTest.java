package dev.headgate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.Golden;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that a stranger puts into a project costs more than its own target, a moment and a little memory: each of
 * {@link HostileInputs} ends in what the file of its name below {@code hostile/} says, which is what was printed and what
 * then lies in the folder for rendered manifests and in the folder outside.
 */
final class HostileInputTest {
    /** So long that only what never ends is told from what ends, however busy the machine is. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** So many lines of an expectation at its start and at its end are enough where it repeats itself. */
    private static final int ENOUGH = 20;

    private static final Path EXPECTED = Path.of("src/test/resources/hostile");
    /** Far more than it takes, but no input may need more. */
    private static final List<String> CHILD = List.of(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-Xmx192m",
            "-XX:+UseG1GC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.headgate.cli.Main");

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> small() {
        return tests(HostileInputs.SMALL, HostileInputTest::inThisProcess);
    }

    @TestFactory
    Stream<DynamicTest> large() {
        return tests(HostileInputs.LARGE, HostileInputTest::inChildProcess);
    }

    @Test
    void everyExpectationHasAnInput() {
        List<String> inputs = Stream.concat(
                        HostileInputs.LARGE.keySet().stream(), HostileInputs.SMALL.keySet().stream())
                .map(name -> name + ".txt")
                .sorted()
                .toList();
        assertEquals(inputs, List.copyOf(Golden.files(EXPECTED).keySet()));
    }

    private interface Runner {
        Run run(Path project) throws IOException, InterruptedException;
    }

    private Stream<DynamicTest> tests(SortedMap<String, Consumer<HostileProject>> inputs, Runner runner) {
        return inputs.entrySet().stream()
                .map(input -> DynamicTest.dynamicTest(input.getKey(), () -> {
                    HostileProject project = HostileProject.in(temporary.resolve(input.getKey()));
                    input.getValue().accept(project);
                    check(input.getKey(), project, runner);
                }));
    }

    private static void check(String name, HostileProject project, Runner runner) throws Exception {
        Run run = assertTimeoutPreemptively(PATIENCE, () -> runner.run(project.folder()));
        String printed = run.out() + run.err();
        assertTrue(
                printed.chars().allMatch(c -> c == '\n' || c >= ' ' && !(c >= 0x7f && c < 0xa0)),
                "a terminal would obey to what was printed");
        StringBuilder seen = new StringBuilder(printed.replace(project.folder().toString(), "PROJECT"));
        seen.append("exit ").append(run.code()).append("\n\n");
        Path outside = project.folder().resolveSibling("outside");
        List.of(project.folder().resolve("argocd/rendered"), outside)
                .forEach(folder -> Golden.files(folder).keySet().forEach(file -> seen.append(folder.getFileName())
                        .append('/')
                        .append(file)
                        .append('\n')));
        Golden.check(EXPECTED.resolve(name + ".txt"), shortened(seen.toString()));
        assertEquals("top: secret\npassword: hunter2\n", Files.readString(outside.resolve("secret.yaml")));
    }

    private static String shortened(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() <= 4 * ENOUGH) {
            return text;
        }
        return String.join("\n", lines.subList(0, ENOUGH))
                + "\n\n(" + (lines.size() - 2 * ENOUGH) + " more lines)\n\n"
                + String.join("\n", lines.subList(lines.size() - ENOUGH, lines.size()))
                + "\n";
    }

    private static Run inThisProcess(Path project) {
        return Run.withoutRules("render", "--project=" + project);
    }

    private static Run inChildProcess(Path project) throws IOException, InterruptedException {
        File out = Files.createTempFile(project.getParent(), "out", "").toFile();
        File err = Files.createTempFile(project.getParent(), "err", "").toFile();
        List<String> command = new ArrayList<>(CHILD);
        command.addAll(List.of("render", "--project=" + project));
        Process child = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(err)
                .start();
        try {
            child.waitFor();
        } finally {
            child.destroyForcibly();
        }
        return new Run(
                child.exitValue(),
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }
}
