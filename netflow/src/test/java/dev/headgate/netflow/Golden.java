package dev.headgate.netflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected results as whole files next to their input; {@code -Dgolden.update=true} rewrites them for a person to read. */
public final class Golden {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private Golden() {}

    /** Compares text with a file; null says that there must be none. */
    public static void check(Path file, String actual) throws IOException {
        if (UPDATE) {
            if (actual == null) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, actual);
            }
            return;
        }
        if (actual == null) {
            assertEquals(false, Files.exists(file), file + " exists");
        } else if (Files.exists(file)) {
            assertEquals(Files.readString(file), actual, file.toString());
        } else {
            fail("there is no " + file + "; run with -Dgolden.update=true and read what it writes:\n" + actual);
        }
    }
}
