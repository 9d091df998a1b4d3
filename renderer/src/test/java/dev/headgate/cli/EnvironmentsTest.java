package dev.headgate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped environments are rendered as committed, without a finding, and twice the same. */
final class EnvironmentsTest {
    private static final String PROJECT = "--project=..";

    @TempDir
    Path folder;

    @Test
    void whatIsCommittedIsWhatIsRendered() {
        Run run = Run.of("render", PROJECT, "--to=" + folder);
        assertEquals(0, run.code(), run.out());
        Golden.checkTree(Path.of("../argocd/rendered"), folder);
    }

    @Test
    void renderingTwiceGivesTheSameBytes() {
        Run.of("render", PROJECT, "--to=" + folder);
        SortedMap<String, String> first = Golden.files(folder);
        Run second = Run.of("render", PROJECT, "--to=" + folder);
        assertEquals(first, Golden.files(folder));
        assertEquals(
                0,
                second.out()
                        .lines()
                        .filter(line -> line.contains("changed") && !line.contains("unchanged"))
                        .count(),
                second.out());
    }

    /** Field by field as the operator's Python example for release 1.7.0 has it; nothing may be added or lost. */
    @Test
    void wordCountComesOutFieldForField() throws IOException {
        Run.of("render", PROJECT, "--to=" + folder);
        Map<String, String> files = new TreeMap<>(Golden.files(folder.resolve("local/word-count")));
        assertEquals(
                """
                apiVersion: flink.apache.org/v1beta1
                kind: FlinkDeployment
                metadata:
                  name: word-count
                  namespace: flink
                spec:
                  flinkConfiguration:
                    taskmanager.numberOfTaskSlots: "2"
                  flinkVersion: v1_17
                  image: pyflink:dev
                  imagePullPolicy: Never
                  job:
                    args:
                    - "-pyclientexec"
                    - /usr/local/bin/python3
                    - "-py"
                    - /opt/flink/usrlib/src/word_count.py
                    entryClass: org.apache.flink.client.python.PythonDriver
                    parallelism: 1
                    upgradeMode: stateless
                  jobManager:
                    resource:
                      cpu: 1
                      memory: "2048m"
                  serviceAccount: flink
                  taskManager:
                    resource:
                      cpu: 1
                      memory: "2048m"
                """,
                files.get("flinkdeployment-word-count.yaml"));
        assertEquals(2, files.size(), files.keySet().toString());
    }

    /** What is written as a manifest for one environment and as a definition for the other is the same object. */
    @Test
    void definitionAndManifestOfWordCountComeOutAlike() throws IOException {
        Run.of("render", PROJECT, "--to=" + folder);
        String manifest = Files.readString(folder.resolve("local/word-count/flinkdeployment-word-count.yaml"));
        String definition = Files.readString(folder.resolve("kind/python-word-count/flinkdeployment-word-count.yaml"));
        assertEquals(manifest, definition.replace("namespace: flink-kind\n", "namespace: flink\n"));
    }

    @Test
    void renderingSaysNoWarning() {
        Run run = Run.of("render", PROJECT, "--to=" + folder, "--format=json");
        assertTrue(run.out().contains("\"findings\" : [ ]"), run.out());
    }
}
