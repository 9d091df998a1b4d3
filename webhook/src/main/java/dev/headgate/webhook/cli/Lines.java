package dev.headgate.webhook.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines of bytes, none of which is held in memory beyond what a review may have. */
final class Lines {
    /** That a review may have. */
    static final int LONGEST = 7 * 1024 * 1024;

    private final InputStream in;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Whether there is more to read without waiting. */
    boolean more() throws IOException {
        return in.available() > 0;
    }

    /** The next line without its end, or null behind the last one; of one that is too long one byte more than the longest. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= LONGEST) {
                line.write(next);
            }
        }
        return line.toByteArray();
    }
}
