package dev.headgate.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.manifest.MapValue;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.YamlReader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known of an environment's platform holds for an application's own only as far as it is the same. */
final class PlatformTest {
    private static final Platform ENVIRONMENT = Platform.UNSTATED.with(
            read("{kind: flink-operator, version: \"1.15.0\", configuration: {state.backend.type: rocksdb}}"));

    @Test
    void sameKindAndVersion() {
        Platform own = ENVIRONMENT.of(read("{kind: flink-operator, version: \"1.15.0\"}"));
        assertEquals(Optional.of("1.15.0"), own.version());
        assertEquals(Optional.of(Map.of("state.backend.type", "rocksdb")), own.configuration());
    }

    @Test
    void anotherVersionIsAnotherInstallation() {
        Platform own = ENVIRONMENT.of(read("{version: \"1.14.0\"}"));
        assertEquals("flink-operator", own.kind());
        assertEquals(Optional.of("1.14.0"), own.version());
        assertEquals(Optional.empty(), own.configuration());
    }

    @Test
    void anotherVersionWithItsOwnOptions() {
        Platform own = ENVIRONMENT.of(read("{version: \"1.14.0\", configuration: {}}"));
        assertEquals(Optional.of(Map.of()), own.configuration());
    }

    @Test
    void anotherKindHasNeither() {
        Platform own = ENVIRONMENT.of(read("{kind: flinkcluster}"));
        assertEquals("flinkcluster", own.kind());
        assertEquals(Optional.empty(), own.version());
        assertEquals(Optional.empty(), own.configuration());
    }

    @Test
    void anEnvironmentThatExtendsAnotherKeepsItsOptions() {
        Platform extending = ENVIRONMENT.with(read("{version: \"1.16.0\"}"));
        assertEquals(ENVIRONMENT.configuration(), extending.configuration());
    }

    private static MapValue read(String yaml) {
        return YamlReader.read(new Source("platform.yaml", "test", yaml), new Problems())
                .get(0);
    }
}
