package dev.headgate.netflow.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a clone whose Java says what it is told. */
final class LauncherTest {
    @TempDir
    private Path folder;

    private Path module;

    @BeforeEach
    void clone(@TempDir Path root) throws IOException {
        module = Files.createDirectories(root.resolve("netflow"));
        Files.createDirectories(module.resolve("src/main"));
        Files.writeString(module.resolve("pom.xml"), "");
        Files.writeString(root.resolve("pom.xml"), "");
        Files.copy(Path.of("headgate-netflow"), module.resolve("headgate-netflow"));
        executable(module.resolve("headgate-netflow"));
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"out of $*\"\necho \"err of $*\" >&2\nexit 7\n");
        executable(java);
    }

    @Test
    void javaHasBothStreamsAndTheExitCode() throws Exception {
        built();
        assertEquals(7, run("normalize", "a b"));
        String told = "-Dnetflow.test -jar " + module.toRealPath().resolve("target/netflow.jar") + " normalize a b\n";
        String out = Files.readString(folder.resolve("out"));
        assertTrue(out.startsWith("out of ") && out.endsWith(told), out);
        String err = Files.readString(folder.resolve("err"));
        assertTrue(err.startsWith("err of ") && err.endsWith(told), err);
    }

    @Test
    void aJarThatIsThereNeedsNoFolderToWriteTo() throws Exception {
        built();
        Files.createDirectory(module.resolve("target/netflow.lock")); // so that nothing can be written there
        assertEquals(7, run("demo"));
    }

    @Test
    void whereNothingCanBeBuiltItSaysSo() throws Exception {
        Files.writeString(module.resolve("target"), "a file");
        assertEquals(2, run("demo"));
        assertEquals("", Files.readString(folder.resolve("out")));
        assertEquals(
                "headgate-netflow: nothing can be written to "
                        + module.toRealPath().resolve("target")
                        + ", where the job is built: clone the project to a folder of your own\n",
                Files.readString(folder.resolve("err")));
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        built();
        Files.delete(folder.resolve("jdk/bin/java"));
        assertEquals(2, run("demo"));
        String err = Files.readString(folder.resolve("err"));
        assertTrue(err.startsWith("headgate-netflow: Java isn't installed in JAVA_HOME, "), err);
    }

    private void built() throws IOException {
        Path jar = Files.createDirectories(module.resolve("target")).resolve("netflow.jar");
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(3600)));
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int run(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(module.resolve("headgate-netflow").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("HEADGATE_JAVA_OPTIONS", "-Dnetflow.test");
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running");
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
