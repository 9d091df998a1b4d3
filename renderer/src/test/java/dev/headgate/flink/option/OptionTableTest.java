package dev.headgate.flink.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The committed tables are those that the generator writes; with -Dgolden.update=true they become so. */
@Tag("flink")
class OptionTableTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/headgate/flink");

    @Test
    void tablesAreThoseOfTheConstants() throws IOException {
        OptionTableGenerator generator = new OptionTableGenerator();
        compare("aliases.txt", generator.aliases());
        compare("names.txt", generator.names());
        compare("options.txt", generator.options());
    }

    private static void compare(String name, String generated) throws IOException {
        Path committed = RESOURCES.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(RESOURCES);
            Files.writeString(committed, generated);
        }
        assertEquals(Files.readString(committed), generated, name + " is out of date: run with -Dgolden.update=true");
    }
}
