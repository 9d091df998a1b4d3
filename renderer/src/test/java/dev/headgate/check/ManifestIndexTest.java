package dev.headgate.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which one of several objects of a name is meant. */
final class ManifestIndexTest {
    private static final Manifest DEV = object("dev/config.yaml", "");
    private static final Manifest PROD = object("prod/config.yaml", "");
    private static final Manifest STREAMING = object("other/config.yaml", "namespace: streaming");

    @Test
    void theOneOfTheSameNamespaceIsMeantWhereverItStands() {
        for (List<Manifest> all : List.of(List.of(DEV, STREAMING, PROD), List.of(STREAMING, DEV, PROD))) {
            ManifestIndex index = new ManifestIndex(all, false).around(object("dev/config.yaml", ""));
            assertEquals(Optional.of(STREAMING), index.find("ConfigMap", Optional.of("streaming"), "flink"));
            assertEquals(List.of(STREAMING), index.all("ConfigMap", Optional.of("streaming")));
        }
    }

    @Test
    void anObjectWithoutNamespaceIsInAnyUnlessOneIsKnownThere() {
        ManifestIndex index = new ManifestIndex(List.of(DEV), false);
        assertEquals(Optional.of(DEV), index.find("ConfigMap", Optional.of("streaming"), "flink"));
        assertEquals(List.of(DEV), index.all("ConfigMap", Optional.of("streaming")));
    }

    @Test
    void ofSeveralTheOneOfTheSameFileOrFolderIsMeant() {
        for (List<Manifest> all : List.of(List.of(DEV, PROD), List.of(PROD, DEV))) {
            for (String file : List.of("prod/config.yaml", "prod/orders.yaml")) {
                ManifestIndex index = new ManifestIndex(all, false).around(object(file, "namespace: streaming"));
                assertEquals(Optional.of(PROD), index.find("ConfigMap", Optional.of("streaming"), "flink"));
                assertEquals(List.of(PROD), index.all("ConfigMap", Optional.of("streaming")));
            }
        }
    }

    @Test
    void whereNothingTellsWhichNoneIsFound() {
        ManifestIndex index = new ManifestIndex(List.of(DEV, PROD), false).around(object("stage/orders.yaml", ""));
        assertEquals(Optional.empty(), index.find("ConfigMap", Optional.of("streaming"), "flink"));
        assertEquals(List.of(), index.all("ConfigMap", Optional.of("streaming")));
    }

    private static Manifest object(String file, String namespace) {
        String yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: flink\n  " + namespace + "\n";
        Problems problems = new Problems();
        Manifest object = Manifest.of(YamlReader.read(new Source(file, "given", yaml), problems)
                        .get(0))
                .orElseThrow();
        problems.throwIfAny();
        return object;
    }
}
