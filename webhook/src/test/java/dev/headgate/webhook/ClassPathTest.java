package dev.headgate.webhook;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the renderer needs for its command line alone isn't carried into production clusters. */
final class ClassPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"org.apache.commons.cli.Options", "org.eclipse.jgit.lib.Repository", "picocli.CommandLine"})
    void librariesOfTheRenderersCommandLineAreAbsent(String name) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
    }
}
