package dev.headgate.yaml;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever a file holds, reading it ends, and ends in values or problems with places inside the file; never in an exception.
 * {@code -Dfuzz.rounds=1000000} tries harder, {@code -Dfuzz.seed=2} something else.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class ReaderFuzzTest {
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Path FAILED = Path.of("target/fuzz-failed.yaml");

    @Test
    void readingEndsInValuesOrProblems() throws IOException {
        Mutations mutations = new Mutations(SEED, files());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = mutations.next();
            try {
                read(bytes);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                Files.write(FAILED, bytes);
                throw new AssertionError("round " + round + ", input in " + FAILED + ": " + e, e);
            }
        }
    }

    private static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Path folder : List.of(Path.of("src/test/resources/traps"), Path.of("src/test/resources/cases"))) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.filter(path -> path.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    files.add(Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    private static void read(byte[] bytes) {
        Problems problems = new Problems();
        Source source = SourceText.decode("fuzz.yaml", "test", bytes, problems);
        Places places = new Places(source);
        for (MapValue document : YamlReader.read(source, problems)) {
            places.check(document);
        }
        for (Problem problem : problems.sorted()) {
            assertFalse(problem.message().isBlank() || problem.fix().isBlank(), "nothing said");
            if (!source.text().isEmpty()) { // where it is, the bytes were no text and have no lines
                places.check(problem.position());
            }
        }
    }

    /** The lines of a file, in one of which everything read from it must stand. */
    private record Places(Source source, int[] widths) {
        Places(Source source) {
            this(
                    source,
                    source.text()
                            .lines()
                            .mapToInt(line -> line.codePointCount(0, line.length()))
                            .toArray());
        }

        void check(Value value) {
            assertFalse(value.origins().isEmpty(), "no origin");
            for (Origin origin : value.origins()) {
                assertTrue(origin.source() == source, "another file");
                assertTrue(origin.line() > 0 && origin.nameLine() > 0, "no line");
                check(origin.position());
                check(origin.namePosition());
            }
            if (value instanceof MapValue map) {
                map.members().values().forEach(this::check);
            } else if (value instanceof ListValue list) {
                list.items().forEach(this::check);
            }
        }

        /** At most one line and one column behind the last: there a file ends in which something is missing. */
        void check(Position position) {
            assertTrue(position.line() <= widths.length + 1, () -> position + " lies behind the end of the file");
            int width = position.line() == 0 || position.line() > widths.length ? 0 : widths[position.line() - 1];
            assertTrue(position.column() <= width + 1, () -> position + " lies behind the end of its line");
        }
    }
}
