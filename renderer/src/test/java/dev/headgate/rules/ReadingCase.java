package dev.headgate.rules;

import dev.headgate.check.CheckReport;
import dev.headgate.check.GivenCheck;
import dev.headgate.check.JudgedProject;
import dev.headgate.render.Selection;
import dev.headgate.rules.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One case of a rule about reading, as it is given to {@code check}: reading-rules/RULE/{fail,pass}/NAME.yaml or a folder
 * NAME, which is a project where it holds environments/. A file {@code links} in it holds a link and what it leads to a
 * line, since not every machine that checks out these files knows links. What is found in it stands in NAME.txt.
 */
record ReadingCase(Path path, String rule, boolean fails) {
    static final Path FOLDER = Path.of("src/test/resources/reading-rules");
    private static final String LINKS = "links";

    /** Every case, in order. */
    static List<ReadingCase> all() {
        try (Stream<Path> paths = Files.walk(FOLDER, 3)) {
            return paths.filter(path -> FOLDER.relativize(path).getNameCount() == 3)
                    .filter(path -> !path.toString().endsWith(".txt"))
                    .sorted()
                    .map(path -> new ReadingCase(
                            path,
                            FOLDER.relativize(path).getName(0).toString(),
                            path.getParent().endsWith("fail")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code check} finds in it. */
    List<Finding> findings() {
        try {
            Path given = Files.createTempDirectory("reading");
            try {
                return report(given).findings();
            } finally {
                delete(given);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CheckReport report(Path given) throws IOException {
        for (Map.Entry<String, Path> file : files().entrySet()) {
            Path copy = given.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.copy(file.getValue(), copy);
        }
        for (String[] link : links()) {
            Files.createSymbolicLink(given.resolve(link[0]), Path.of(link[1]));
        }
        if (Files.isDirectory(given.resolve("environments"))) {
            Selection everything = new Selection(Optional.empty(), Optional.empty());
            return JudgedProject.of(given, Optional.empty(), Catalog.ruleSet(), everything, rendered -> {})
                    .report();
        }
        Path what = isFolder() ? given : given.resolve(path.getFileName());
        return new GivenCheck(Catalog.ruleSet(), Optional.empty())
                .run(List.of(what.toString()), List.of(), InputStream.nullInputStream());
    }

    private boolean isFolder() {
        return Files.isDirectory(path);
    }

    /** The files of the case by the names that it gives them. */
    Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(path)) {
            paths.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(LINKS))
                    .forEach(file -> files.put(
                            isFolder()
                                    ? path.relativize(file).toString().replace('\\', '/')
                                    : file.getFileName().toString(),
                            file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The links of the case: each with what it leads to. */
    List<String[]> links() {
        Path links = path.resolve(LINKS);
        try {
            return isFolder() && Files.exists(links)
                    ? Files.readAllLines(links).stream()
                            .map(line -> line.split(" "))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of what is found. */
    Path expected() {
        return path.resolveSibling(path.getFileName().toString().replaceFirst("\\.yaml$", "") + ".txt");
    }

    /** A file as a person sees it: what can't be seen is named, and what is no text shown as kubectl reads it. */
    static String shown(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .replace("\ufeff", "<U+FEFF>")
                    .replace("\u00a0", "<U+00A0>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public String toString() {
        return FOLDER.relativize(path).toString().replace('\\', '/');
    }
}
