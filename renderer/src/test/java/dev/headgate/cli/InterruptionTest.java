package dev.headgate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped, or that runs out of space, leaves every target as it was or as it should be: never half. */
@Tag("slow")
final class InterruptionTest {
    private static final int TARGETS = 120;
    private static final int STOPS = 12;

    @TempDir
    Path project;

    @BeforeEach
    void write() throws IOException {
        Path environments = project.resolve("environments");
        Files.createDirectories(environments.resolve("base"));
        for (int i = 0; i < TARGETS; i++) {
            Path environment = Files.createDirectories(environments.resolve("e" + i));
            Files.writeString(environment.resolve("environment.yaml"), "namespace: n" + i + "\n");
            Files.writeString(environment.resolve("app.yaml"), "");
        }
    }

    @Test
    void ctrlCLeavesEachTargetOldOrNewAndNothingBehind() throws Exception {
        Random random = new Random(1);
        version(0, 10);
        assertEquals(0, run().waitFor());
        for (int stop = 1; stop <= STOPS; stop++) {
            version(stop, 10);
            Process process = run();
            Thread.sleep(100 + random.nextInt(500));
            signal(process, "INT");
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it ends");
            assertEquals(TARGETS, whole().size(), "no target is gone");
            assertEquals(List.of(), leftovers());
        }
    }

    @Test
    void theNextRunMendsWhatAKillLeft() throws Exception {
        Random random = new Random(2);
        for (int stop = 0; stop < STOPS; stop++) {
            version(stop, 10);
            Process process = run();
            Thread.sleep(200 + random.nextInt(400));
            process.destroyForcibly().waitFor();
            whole();
            assertEquals(0, run().waitFor());
            String version = "version-" + stop;
            assertEquals(
                    TARGETS, whole().values().stream().filter(version::equals).count());
            assertEquals(List.of(), leftovers());
        }
    }

    @Test
    void aFullDiskLeavesEveryTargetOldAndSaysSo() throws Exception {
        version(0, 10);
        assertEquals(0, run().waitFor());
        SortedMap<String, String> before = Golden.files(project.resolve("argocd"));
        version(1, 5000);
        // files of more than 2 KiB can't be written in a shell with this limit, as on a disk that fills up
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 2; exec \"$@\"", "bash"));
        command.addAll(command());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(2, process.waitFor(), output);
        assertTrue(output.contains("can't be written"), output);
        assertEquals(before, Golden.files(project.resolve("argocd")));
        assertEquals(List.of(), leftovers());
    }

    /** Two objects that must always say the same, the second of the given size. */
    private void version(int version, int size) throws IOException {
        String name = "version-" + version;
        Files.writeString(
                project.resolve("environments/base/app.yaml"),
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: one}
                data: {version: VERSION}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: two}
                data: {version: VERSION, filler: "FILLER"}
                """
                        .replace("VERSION", name)
                        .replace("FILLER", "x".repeat(size)));
    }

    /** The version of every target by its path, after a look whether all files of it agree. */
    private Map<String, String> whole() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        Path rendered = project.resolve("argocd/rendered");
        for (int i = 0; i < TARGETS; i++) {
            Path target = rendered.resolve("e" + i + "/app");
            if (Files.exists(target)) {
                SortedMap<String, String> files = Golden.files(target);
                assertEquals(3, files.size(), files.keySet().toString());
                String one = value(files.get("configmap-one.yaml"));
                assertEquals(one, value(files.get("configmap-two.yaml")), target.toString());
                assertNotEquals("", files.get("headgate.files"));
                versions.put(target.toString(), one);
            }
        }
        return versions;
    }

    private static String value(String yaml) {
        return yaml.lines()
                .filter(line -> line.contains("version:"))
                .findFirst()
                .orElseThrow()
                .strip()
                .substring(9);
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> paths = Files.walk(project.resolve("argocd"))) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }

    private Process run() throws IOException {
        return new ProcessBuilder(command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseG1GC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.headgate.cli.Main",
                "render",
                "--project=" + project);
    }

    private static void signal(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
