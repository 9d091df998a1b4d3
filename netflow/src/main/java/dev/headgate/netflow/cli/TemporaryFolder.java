package dev.headgate.netflow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What Flink and Kafka keep on disk while they run here; gone with the process. */
record TemporaryFolder(Path path) implements AutoCloseable {
    static TemporaryFolder create() {
        String parent = System.getProperty("java.io.tmpdir");
        try {
            return new TemporaryFolder(Files.createTempDirectory("headgate-netflow"));
        } catch (IOException e) {
            throw new UsageException(
                    "nothing can be written to " + parent + ", where Flink and Kafka keep their files",
                    "name another folder with HEADGATE_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER");
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // somebody else was as tidy
            return;
        }
    }
}
