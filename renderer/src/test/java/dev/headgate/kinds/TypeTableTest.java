package dev.headgate.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The committed types are those that the generator writes; with -Dgolden.update=true they become so. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TypeTableTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/headgate/kinds");
    private static final Path CRDS = Path.of("target/crds");

    @Test
    @Tag("api-server")
    @Order(1) // Flink's types refer to these.
    void coreTypesAreThoseOfTheApiServer() throws IOException, InterruptedException {
        compare("core.types", TypeTableGenerator.core(ApiServer.documents()));
    }

    @Test
    @Order(2)
    void flinkTypesAreThoseOfTheCrds() throws IOException {
        compare("flink.types", TypeTableGenerator.flink(CRDS, Files.readString(RESOURCES.resolve("core.types"))));
    }

    private static void compare(String name, String generated) throws IOException {
        Path committed = RESOURCES.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(committed, generated);
        }
        assertEquals(Files.readString(committed), generated, name + " is out of date: run with -Dgolden.update=true");
    }
}
