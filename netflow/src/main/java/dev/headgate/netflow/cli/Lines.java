package dev.headgate.netflow.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines of bytes, none of which is held in memory beyond what a line may have. */
final class Lines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Whether there is more to read without waiting. */
    boolean more() throws IOException {
        return from < to || in.available() > 0;
    }

    /** The next line without its end, or null behind the last one; of one that is too long one byte more than the longest. */
    byte[] next() throws IOException {
        if (!filled()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && filled()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            ended = end < to;
            line.write(buffer, from, Math.min(end - from, longest + 1 - line.size()));
            from = ended ? end + 1 : end;
        }
        return line.toByteArray();
    }

    /** Whether there are bytes in the buffer, once it has been filled again if need be. */
    private boolean filled() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        return from < to;
    }
}
