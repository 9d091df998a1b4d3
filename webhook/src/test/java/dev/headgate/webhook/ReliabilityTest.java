package dev.headgate.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** RELIABILITY.md has every row, each with tests that exist, or with a reason. */
final class ReliabilityTest {
    private static final Pattern ROW = Pattern.compile("\\| ([MR]\\d\\d) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:([./])([\\w-]+))?`");
    private static final int FAILURES = 12;
    private static final int FAULTS = 70;
    private static final int SHORTEST_REASON = 20;

    private static final Map<String, String> SOURCES = new HashMap<>();
    private static final Set<String> CASES = new HashSet<>();

    @BeforeAll
    static void read() throws IOException {
        for (String tests : List.of("src/test/java", "../renderer/src/test/java")) {
            for (Path path : files(Path.of(tests))) {
                SOURCES.put(path.getFileName().toString().replace(".java", ""), Files.readString(path));
            }
        }
        for (Path path : files(Path.of("src/test/resources"))) {
            CASES.add(path.getFileName().toString().replace(".txt", ""));
            CASES.add(path.getParent().getFileName().toString());
        }
    }

    @Test
    void everyRowHasTestsOrAReason() throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("RELIABILITY.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(row.group(1));
                check(row.group(1), row.group(3), wrong);
            }
        }
        assertEquals(List.of(), wrong);
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= FAILURES; i++) {
            expected.add("M%02d".formatted(i));
        }
        for (int i = 1; i <= FAULTS; i++) {
            expected.add("R%02d".formatted(i));
        }
        assertEquals(expected, rows);
    }

    private static void check(String row, String text, List<String> wrong) {
        Matcher named = NAMED.matcher(text);
        int count = 0;
        for (; named.find(); count++) {
            if (!exists(named.group(1), named.group(2), named.group(3))) {
                wrong.add(row + ": there is no " + named.group());
            }
        }
        if (count == 0 && text.replace("none", "").strip().length() < SHORTEST_REASON) {
            wrong.add(row + ": neither a test nor a reason");
        }
    }

    private static boolean exists(String type, String mark, String name) {
        String source = SOURCES.get(type);
        if (source == null || mark == null) {
            return source != null;
        }
        return mark.equals(".") ? source.contains(" " + name + "(") : CASES.contains(name);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
