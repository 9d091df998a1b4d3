package dev.headgate.webhook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script as a person runs it: what Java says and how it ends comes through. */
@Tag("slow")
final class LauncherTest {
    @TempDir
    Path temporary;

    @Test
    void whatIsWrongIsSaid() throws IOException, InterruptedException {
        Path nowhere = temporary.resolve("nowhere");
        String said = run(2, "serve", "--certificate-directory", nowhere.toString());
        assertTrue(said.contains(nowhere.toString()), said);
        assertTrue(run(2, "nonsense").contains("nonsense"), said);
    }

    @Test
    void reviewsArePassedOn() throws IOException, InterruptedException {
        assertEquals("", run(0, "review"));
    }

    /** What it wrote to standard error, but for a build's announcement. */
    private String run(int code, String... arguments) throws IOException, InterruptedException {
        Path errors = temporary.resolve("errors");
        List<String> command = new ArrayList<>(
                List.of(Path.of("headgate-webhook").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        int ended = process.waitFor();
        String said = Files.readString(errors, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("headgate-webhook: building"))
                .reduce("", (before, line) -> before + line + "\n");
        assertEquals(code, ended, said);
        return said;
    }
}
