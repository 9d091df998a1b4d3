package dev.headgate.definition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.OptionNames;
import dev.headgate.kinds.type.IntegerRange;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.WordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reference in the README names every field of the typed sections with its option, in every version's spelling. */
final class ReferenceTest {
    private static final List<FlinkVersion> VERSIONS =
            List.of(new FlinkVersion(1, 19), new FlinkVersion(1, 17), new FlinkVersion(1, 16));

    @Test
    void namesEveryField() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (TypedOption option : TypedOptions.ALL) {
            rows.append(row(option)).append('\n');
        }
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains(rows), "renderer/README.md lacks these rows:\n" + rows);
    }

    private static String row(TypedOption option) {
        Set<String> names = new LinkedHashSet<>(Set.of(option.option()));
        for (FlinkVersion version : VERSIONS) {
            names.add(OptionNames.in(version, option.option()));
        }
        return "| `" + String.join(".", option.path()) + "` | " + type(option) + " | `" + String.join("`, `", names)
                + "` |";
    }

    private static String type(TypedOption option) {
        if (option.type() instanceof IntegerRange range) {
            return range.words();
        }
        return option.type() instanceof WordType words
                ? String.join(", ", words.words())
                : ((Primitive) option.type()).words();
    }
}
