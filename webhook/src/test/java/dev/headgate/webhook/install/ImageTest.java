package dev.headgate.webhook.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Dockerfile, as far as that can be told without a container engine: what it names is there, and its commands do what they are for. */
final class ImageTest {
    private static final Path DOCKERFILE = Path.of("Dockerfile");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TempDir
    Path folder;

    @Test
    void whatItIsMadeOfIsThereAndNotIgnored() throws IOException {
        List<String> kept = Files.readAllLines(Path.of("Dockerfile.dockerignore"));
        for (String instruction : instructions("COPY")) {
            List<String> words = List.of(instruction.split(" "));
            if (words.get(0).startsWith("--from=")) {
                continue;
            }
            for (String source : words.subList(0, words.size() - 1)) {
                assertTrue(Files.exists(Path.of("..", source)), source);
                assertTrue(kept.contains("!" + source), source + " is ignored");
            }
        }
    }

    /** Maven reads the build files of all modules, also of those that it doesn't build. */
    @Test
    void theBuildFilesOfAllModulesAreThere() throws IOException {
        List<String> copied = new ArrayList<>();
        for (String instruction : instructions("COPY")) {
            copied.addAll(List.of(instruction.split(" ")));
        }
        Matcher module = Pattern.compile("<module>(.+)</module>").matcher(Files.readString(Path.of("../pom.xml")));
        int modules = 0;
        while (module.find()) {
            modules++;
            assertTrue(copied.contains(module.group(1) + "/pom.xml"), module.group(1) + "/pom.xml isn't copied");
        }
        assertTrue(modules >= 2, "modules of ../pom.xml");
    }

    @Test
    void itsBasesAreOfOneVersion() throws IOException {
        for (String base : instructions("FROM")) {
            assertTrue(base.split(" ")[0].matches("[a-z-]+:[0-9]+\\.[0-9]+\\.[0-9]+[A-Za-z0-9._-]*"), base);
        }
    }

    @Test
    void itRunsAsNobodyWhomTheKubeletKnowsNotToBeRoot() throws IOException {
        List<String> users = instructions("USER");
        assertEquals(1, users.size());
        assertTrue(users.get(0).matches("[1-9][0-9]+:[1-9][0-9]+"), users.get(0));
    }

    /** By the commands of the Dockerfile, in folders of this machine: the archive is made, and serves as the Deployment wants it to. */
    @Test
    @Tag("slow")
    @Timeout(180)
    void itsCommandsMakeWhatServes() throws Exception {
        Path jar = Path.of("target/headgate-webhook.jar");
        if (!Files.exists(jar)) {
            String skipped = "SKIPPED: no image was tried, there is no " + jar + ": run mvn package before.";
            System.err.println(skipped);
            abort(skipped);
        }
        Path build =
                Files.createDirectories(folder.resolve("build/webhook/target")).getParent();
        Files.copy(jar, build.resolve("target/headgate-webhook.jar"));
        Path image = Files.createDirectories(folder.resolve("image"));
        for (String name : List.of("class-list", "java-options")) {
            Files.copy(Path.of(name), build.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        List<String> commands = instructions("RUN");
        assertEquals(3, commands.size(), "one for Maven, which made the jar");
        shell(build.getParent(), commands.get(1));
        // a copy keeps the time of a file, as COPY does
        shell(folder, "cp --preserve build/webhook/target/headgate-webhook.* build/webhook/java-options image");
        shell(image, commands.get(2).replace("/headgate/", image + "/"));
        List<String> left = new ArrayList<>();
        for (Path file : Installation.in(image)) {
            left.add(file.getFileName().toString());
        }
        assertEquals(List.of("headgate-webhook.jar", "headgate-webhook.jsa", "java-options"), left);
        serve(image);
    }

    /** Without a folder to write to, and with the Deployment's arguments but for ports and folders of this machine. */
    private void serve(Path image) throws Exception {
        List<String> command = new ArrayList<>();
        YAML.readTree(instructions("ENTRYPOINT").get(0))
                .forEach(word -> command.add(word.asText().replace("/headgate/", image + "/")));
        for (String argument : arguments()) {
            if (argument.startsWith("--certificate-directory=")) {
                Path certificates = Files.createDirectories(folder.resolve("certificates"));
                new MountedSecret(certificates).renew(new Authority(), "EC");
                command.add("--certificate-directory=" + certificates);
            } else if (argument.startsWith("--settings-configmap=")) {
                command.add("--no-cluster"); // there is none
            } else {
                command.add(argument.replaceFirst("port=[0-9]+", "port=0").replaceFirst("delay=[0-9]+", "delay=0"));
            }
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder.resolve("nowhere"));
        Path log = folder.resolve("log");
        Process process = builder.redirectOutput(log.toFile()).start();
        try {
            while (!Files.readString(log).contains("\"event\":\"listening\"")) {
                assertTrue(process.isAlive(), () -> text(log));
                Thread.sleep(50);
            }
            assertTrue(Files.readString(log).contains("\"notReady\":[]"), text(log));
        } finally {
            process.destroy();
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), () -> text(log));
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    private static List<String> arguments() throws IOException {
        return Installation.texts(YAML.readTree(
                        Installation.FOLDER.resolve("base/deployment.yaml").toFile())
                .at("/spec/template/spec/containers/0/args"));
    }

    private static void shell(Path directory, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + "\n" + output);
    }

    /** What stands behind each instruction of this name, in one line each. */
    private static List<String> instructions(String name) throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : Files.readString(DOCKERFILE).replace("\\\n", " ").split("\n")) {
            if (line.startsWith(name + " ")) {
                found.add(line.substring(name.length()).trim().replaceAll(" +", " "));
            }
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
