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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that a stranger gives to check costs more than the heap of the launcher and a few seconds: each input ends in what
 * the file of its name below {@code hostile-manifests/} says. It goes to a process of its own, by standard input.
 */
final class HostileManifestTest {
    /** So long that only what never ends is told from what ends, however busy the machine is. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Path EXPECTED = Path.of("src/test/resources/hostile-manifests");
    private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata:\n";
    private static final int MEBIBYTE = 1 << 20;
    private static final Map<String, Supplier<String>> INPUTS = new TreeMap<>(Map.ofEntries(
            Map.entry("alias-bomb", HostileManifestTest::aliasBomb),
            Map.entry("binary", () -> "\u0000\u0001\u0002"),
            Map.entry(
                    "document-of-64-mebibytes-among-others",
                    () -> MAP + "  a: 1\n---\n" + MAP + ("  a: " + "x".repeat(MEBIBYTE) + "\n").repeat(64) + "---\n"
                            + MAP + "  b: 1\n"),
            Map.entry("documents-of-64-mebibytes", HostileManifestTest::documents),
            Map.entry("binary-without-a-zero", () -> "\u001f\u008b\ufffd\u0007"),
            Map.entry("brackets-that-never-close", () -> "a: " + "[".repeat(200_000)),
            Map.entry("empty", () -> ""),
            Map.entry("empty-documents", () -> "---\n".repeat(7 * MEBIBYTE)),
            Map.entry("escapes-for-a-terminal", () -> MAP + "  \"\\e[2J\\e]0;gone\\a\": 1\n"),
            Map.entry("indentation", HostileManifestTest::indentation),
            Map.entry("items-of-a-list", () -> "- a\n".repeat(7 * MEBIBYTE)),
            Map.entry("json-of-objects", () -> "{\"a\":".repeat(200_000)),
            Map.entry("names-without-end", HostileManifestTest::names),
            Map.entry("no-manifests", () -> "a: b\n---\n".repeat(100_000)),
            Map.entry("text-of-31-mebibytes", () -> MAP + ("  a: " + "x".repeat(MEBIBYTE) + "\n").repeat(31)),
            Map.entry("text-of-64-mebibytes", () -> MAP + ("  a: " + "x".repeat(MEBIBYTE) + "\n").repeat(64)),
            Map.entry("value-of-1-mebibyte", () -> MAP + "  a: 1\n  b: \"" + "x".repeat(MEBIBYTE) + "\"\n"),
            Map.entry("wrong-types", () -> MAP + "  a: 1\n".repeat(50_000))));

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> inputs() {
        return INPUTS.entrySet().stream()
                .map(input -> DynamicTest.dynamicTest(
                        input.getKey(),
                        () -> check(input.getKey(), input.getValue().get())));
    }

    @Test
    void everyExpectationHasAnInput() {
        List<String> inputs =
                INPUTS.keySet().stream().map(name -> name + ".txt").sorted().toList();
        assertEquals(inputs, List.copyOf(Golden.files(EXPECTED).keySet()));
    }

    @Test
    void nothingIsReadThroughALinkThatLeadsOut() throws IOException {
        Path outside = Files.writeString(temporary.resolve("secret.yaml"), "password: hunter2\n");
        Path folder = Files.createDirectories(temporary.resolve("given/inside"));
        Files.writeString(folder.resolve("one.yaml"), MAP.replace("data:\n", ""));
        Files.createSymbolicLink(folder.resolve("again.yaml"), folder.resolve("one.yaml"));
        Files.createSymbolicLink(folder.resolve("out.yaml"), outside);
        Files.createSymbolicLink(folder.resolve("folder.yaml"), temporary);
        Files.createSymbolicLink(folder.resolve("nowhere.yaml"), Path.of("nowhere"));
        Run run = Run.withoutRules("check", temporary.resolve("given").toString());
        Golden.check(
                Path.of("src/test/resources/links.txt"),
                run.out().replace(temporary.toString(), "TEMPORARY") + run.err() + "exit " + run.code() + "\n");
    }

    private void check(String name, String input) throws IOException {
        File in = temporary.resolve(name).toFile();
        Files.writeString(in.toPath(), input);
        Run run = assertTimeoutPreemptively(PATIENCE, () -> inChildProcess(in));
        String printed = run.out() + run.err();
        assertTrue(
                printed.chars().allMatch(c -> c == '\n' || c >= ' ' && !(c >= 0x7f && c < 0xa0)),
                "a terminal would obey to what was printed");
        Golden.check(EXPECTED.resolve(name + ".txt"), shortened(printed) + "exit " + run.code() + "\n");
    }

    private static String shortened(String text) {
        List<String> lines = text.lines().toList();
        return lines.size() <= 40
                ? text
                : String.join("\n", lines.subList(0, 20))
                        + "\n\n(" + (lines.size() - 30) + " more lines)\n\n"
                        + String.join("\n", lines.subList(lines.size() - 10, lines.size()))
                        + "\n";
    }

    private static Run inChildProcess(File in) throws IOException, InterruptedException {
        Path out = Files.createTempFile(in.toPath().getParent(), "out", "");
        Path err = Files.createTempFile(in.toPath().getParent(), "err", "");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-Xss1m",
                "-XX:+UseG1GC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.headgate.cli.Main",
                "check",
                "-"));
        Process child = new ProcessBuilder(command)
                .redirectInput(in)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            child.waitFor();
        } finally {
            child.destroyForcibly();
        }
        return new Run(
                child.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static String aliasBomb() {
        StringBuilder bomb = new StringBuilder(MAP).append("  a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append(
                    "  a" + i + ": &a" + i + " [" + "*a".concat(i - 1 + ", ").repeat(9) + "]\n");
        }
        return bomb.toString();
    }

    /** As many as it takes, of which the last one is wrong. */
    private static String documents() {
        String document = "---\n" + MAP + "  text: " + "x".repeat(2000) + "\n";
        return document.repeat((64 * MEBIBYTE) / document.length()) + "---\n" + MAP + "  a: 1\n";
    }

    private static String indentation() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        return deep.toString();
    }

    private static String names() {
        StringBuilder names = new StringBuilder(MAP);
        for (int i = 0; i < 400_000; i++) {
            names.append("  name-").append(i).append(": x\n");
        }
        return names.toString();
    }
}
