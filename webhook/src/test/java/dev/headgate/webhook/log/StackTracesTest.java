package dev.headgate.webhook.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** What the operating system says of a failure is kept, what may be of a request isn't. */
final class StackTracesTest {
    private static final Throwable FAILURE = new UncheckedIOException(
            "of hunter2", new IOException("Too many open files", new IllegalStateException("hunter2")));

    @Test
    void ofALibraryHaveTheMessagesOfInputAndOutput() {
        assertEquals(
                "java.io.UncheckedIOException\ncaused by java.io.IOException: Too many open files\n"
                        + "caused by java.lang.IllegalStateException\n",
                StackTraces.ofLibrary(FAILURE).replaceAll("  at .*\n", ""));
    }

    @Test
    void ofOursHaveNone() {
        assertEquals(
                "java.io.UncheckedIOException\ncaused by java.io.IOException\n"
                        + "caused by java.lang.IllegalStateException\n",
                StackTraces.of(FAILURE).replaceAll("  at .*\n", ""));
    }
}
