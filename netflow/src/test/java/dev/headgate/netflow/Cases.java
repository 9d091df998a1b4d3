package dev.headgate.netflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The cases: a folder each, with a line of the collector and what becomes of it. */
public final class Cases {
    private static final Path FOLDER = Path.of("src/test/resources/cases");

    private Cases() {}

    /** The folders in order. */
    public static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().toList();
        }
    }

    /** The line of a case, without the line break that ends its file. */
    public static byte[] line(Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("in.json"));
        boolean ended = bytes.length > 0 && bytes[bytes.length - 1] == '\n';
        return ended ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    /** The line of a case by its name. */
    public static byte[] line(String name) throws IOException {
        return line(FOLDER.resolve(name));
    }
}
