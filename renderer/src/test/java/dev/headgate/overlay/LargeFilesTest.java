package dev.headgate.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.render.RenderedTarget;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mounted files are held against the size of a ConfigMap as the API server counts it: the bytes of all values. */
final class LargeFilesTest {
    private static final int MOST = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void asManyBytesAsAConfigMapTakes() {
        assertEquals(
                "",
                Snippet.lines(
                        mounted("a".repeat(MOST / 2), "ä".repeat(MOST / 4)).problems()));
    }

    @Test
    void oneMore() {
        assertEquals(
                "environments/base/app.yaml:6:12 /files the files have 1048577 bytes together, more than the 1048576 of a"
                        + " ConfigMap; the largest is /opt/app/two.txt with 524289: put large files into the image or onto a"
                        + " volume\n",
                Snippet.lines(mounted("a".repeat(MOST / 2), "ä".repeat(MOST / 4) + "a")
                        .problems()));
    }

    private RenderedTarget mounted(String one, String two) {
        return new ProjectFolder(folder)
                .with("dev/environment.yaml", "namespace: dev\n")
                .with("dev/app.yaml", "")
                .with("base/app/one.txt", one)
                .with("base/app/two.txt", two)
                .with(
                        "base/app.yaml",
                        """
                        flinkVersion: v2_2
                        image: registry.example.com/app:1.0
                        job: {jarURI: local:///opt/flink/usrlib/app.jar, parallelism: 1}
                        files:
                          - {path: /opt/app/one.txt, from: one.txt}
                          - {path: /opt/app/two.txt, from: two.txt}
                        """)
                .render()
                .targets()
                .get(0);
    }
}
