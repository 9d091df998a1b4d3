package dev.headgate.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of others on the PATH; a test that needs one which this machine lacks is skipped, and says so. */
record Program(Path file) {
    static Program kubectl() {
        return find("kubectl", "https://kubernetes.io/docs/tasks/tools/");
    }

    static Program kustomize() {
        return find("kustomize", "https://kubectl.docs.kubernetes.io/installation/kustomize/");
    }

    private static Program find(String name, String home) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return new Program(file);
            }
        }
        String skipped = "SKIPPED: there is no " + name
                + " on the PATH that could read what Headgate writes. Get it from " + home;
        System.err.println(skipped);
        return abort(skipped);
    }

    /** What it prints to standard output, having ended well. */
    String run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ": " + text(errors));
        return output;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
