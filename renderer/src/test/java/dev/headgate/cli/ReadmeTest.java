package dev.headgate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first application of the README comes out as the README shows it: its files are those blocks that begin with their
 * path, its commands those that begin with a prompt; what stands behind "with" is changed in the files beforehand.
 */
final class ReadmeTest {
    private static final Pattern FILE = Pattern.compile("```yaml\n(# (environments/\\S+)\n.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile(
            "```\n\\$ renderer/headgate ([^\n#]+)(# with ([^\n]+) instead of ([^\n]+))?\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path project;

    @Test
    void whatTheReadmeShowsIsWhatIsPrinted() throws IOException {
        copyEnvironments();
        follow();
    }

    @Test
    void andSoItIsInAnEmptyFolder() throws IOException {
        follow();
    }

    private void follow() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        Map<String, String> files = new TreeMap<>();
        FILE.matcher(readme).results().forEach(file -> files.put(file.group(2), file.group(1)));
        write(files, "", "");
        List<MatchResult> commands = COMMAND.matcher(readme).results().toList();
        assertFalse(commands.isEmpty());
        for (MatchResult command : commands) {
            if (command.group(2) != null) {
                write(files, command.group(4), command.group(3));
            }
            List<String> arguments =
                    new ArrayList<>(List.of(command.group(1).strip().split(" +")));
            arguments.add("--project=" + project);
            Run run = Run.of(arguments.toArray(String[]::new));
            assertEquals(command.group(5), run.out() + run.err());
        }
    }

    private void write(Map<String, String> files, String part, String instead) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = project.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue().replaceAll(Pattern.quote(part), Matcher.quoteReplacement(instead)));
        }
    }

    private void copyEnvironments() throws IOException {
        Path shipped = Path.of("../environments");
        try (Stream<Path> paths = Files.walk(shipped)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                Path to = project.resolve("environments").resolve(shipped.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }
}
