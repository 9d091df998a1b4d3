package dev.headgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Expected results as whole files next to their input; {@code -Dgolden.update=true} rewrites them for a person to read. */
public final class Golden {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private Golden() {}

    /** Compares text with a file, which must exist. */
    public static void check(Path file, String actual) {
        try {
            if (UPDATE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
                return;
            }
            if (!Files.exists(file)) {
                fail("there is no " + file + "; run with -Dgolden.update=true and read what it writes:\n" + actual);
            }
            assertEquals(Files.readString(file), actual, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares all files below a folder with those below another: none may be missing, none too many. */
    public static void checkTree(Path expected, Path actual) {
        SortedMap<String, String> files = files(actual);
        if (UPDATE) {
            files(expected).keySet().stream()
                    .filter(name -> !files.containsKey(name))
                    .forEach(name -> delete(expected.resolve(name)));
        } else {
            assertEquals(
                    String.join("\n", files(expected).keySet()),
                    String.join("\n", files.keySet()),
                    "files below " + expected);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            check(expected.resolve(file.getKey()), file.getValue());
        }
    }

    /** The text of every file below a folder by its path from there; none where there is no folder. */
    public static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
