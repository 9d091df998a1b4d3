package dev.headgate.flink.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.flink.OptionNames;
import dev.headgate.flink.judge.Answer;
import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.OtherLines;
import dev.headgate.flink.judge.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path has the parts that Flink finds in it, and is refused where Flink refuses it; but for what plugins refuse. */
class StatePathJudgeTest {
    private static final String POINTER = "org.apache.flink.runtime.state.filesystem.AbstractFsCheckpointStorageAccess";
    private static final String[] PIECES = {
        "s3",
        "s3a",
        "file",
        "hdfs",
        "gs",
        "local",
        "C",
        "http",
        "abfss",
        ":",
        ":",
        "://",
        "://",
        ":/",
        "/",
        "/",
        "//",
        "bucket",
        "container@account.dfs.core.windows.net",
        "checkpoints",
        " ",
        "",
        "_",
        "[",
        "]",
        "/a?b",
        "/a#b",
        "%20",
        "\\",
        ".",
        "..",
        "\u00e9",
        "host:9000"
    };

    @Test
    void agrees(@TempDir Path folder) throws IOException {
        agreesWith(FlinkJudge.ORDINARY, folder);
    }

    @OtherLines
    void agreesWith(String line, @TempDir Path folder) throws IOException {
        FlinkJudge flink = FlinkJudge.of(line);
        Texts texts = new Texts(7);
        for (int i = 0; i < Texts.count(5_000); i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + texts.random().nextInt(6); pieces > 0; pieces--) {
                text.append(texts.one(PIECES));
            }
            path(flink, text.toString());
            directory(flink, text.toString());
        }
        pointer(flink, folder);
    }

    private static void path(FlinkJudge flink, String text) {
        StatePath path = StatePath.parse(text);
        Answer answer = flink.create("org.apache.flink.core.fs.Path", text);
        if (answer.isRefused()) {
            assertTrue(path.isMalformed(), () -> "'" + text + "': " + answer.why());
            return;
        }
        URI uri = (URI) flink.on(answer.value(), "toUri").value();
        Answer access = flink.call(POINTER, "resolveCheckpointPointer", text);
        boolean refused = access.why().contains("local file path with authority")
                || access.why().contains("is not a valid file URI");
        // What a plugin refuses, which isn't here: a bucket without a name; and what nothing in Flink knows.
        boolean beyond = path.isMalformed()
                && (path.malformed().startsWith("names no bucket")
                        || path.malformed().startsWith("has the scheme local"));
        assertEquals(refused || beyond, path.isMalformed(), () -> "'" + text + "': " + path + " " + access.why());
        if (!path.isMalformed()) {
            assertEquals(uri.getScheme(), path.scheme(), text);
            assertEquals(uri.getAuthority(), path.authority(), text);
            // We leave a path's dots alone, as nothing turns on them.
            List<String> steps = List.of(path.path().split("/"));
            if (!steps.contains(".") && !steps.contains("..")) {
                assertEquals(uri.getPath(), path.path(), text);
            }
        }
    }

    private static void directory(FlinkJudge flink, String text) {
        StatePath path = StatePath.parse(text);
        Answer answer = flink.call(
                "org.apache.flink.runtime.state.storage.FileSystemCheckpointStorage",
                "createFromConfig",
                flink.configuration(Map.of(OptionNames.in(flink.version(), "execution.checkpointing.dir"), text)),
                flink.type(POINTER).getClassLoader());
        if (List.of(path.path().split("/")).contains(".")
                || List.of(path.path().split("/")).contains("..")) {
            return;
        }
        if (answer.isRefused()) {
            assertTrue(path.refusedAsDirectory() != null, () -> "'" + text + "': " + answer.why());
        } else if (!path.isMalformed()) {
            assertEquals(null, path.refusedAsDirectory(), text);
        }
    }

    private static void pointer(FlinkJudge flink, Path folder) throws IOException {
        Path savepoint = Files.createDirectories(folder.resolve("savepoint-" + flink.line()));
        assertTrue(flink.call(POINTER, "resolveCheckpointPointer", savepoint.toString())
                .why()
                .contains("_metadata"));
        Path metadata = Files.writeString(savepoint.resolve("_metadata"), "");
        for (String text : new String[] {
            savepoint.toString(), metadata.toString(), metadata.toUri().toString(), "file:" + savepoint + "//"
        }) {
            Answer answer = flink.call(POINTER, "resolveCheckpointPointer", text);
            assertTrue(!answer.isRefused(), () -> text + ": " + answer.why());
            assertTrue(!StatePath.parse(text).isMalformed(), text);
        }
    }
}
