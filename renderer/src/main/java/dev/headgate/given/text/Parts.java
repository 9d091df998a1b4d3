package dev.headgate.given.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream where documents begin, so that no more of it than one part is in memory. A line that begins with three
 * dashes begins a document wherever it stands: to YAML, and to kubectl, which cuts there before it reads anything.
 */
final class Parts {
    /** No document is larger; a list of objects may be long. */
    static final int LARGEST_DOCUMENT = 32 << 20;

    private static final int LEAST = 256 << 10;
    private static final int CHUNK = 64 << 10;

    private final InputStream in;
    private final long most;
    private byte[] buffer = new byte[CHUNK];
    private int length;
    /** How many bytes of the buffer were looked at, and how many lines of the stream they end. */
    private int at;

    private int lines;
    private long read;
    private boolean ended;
    private boolean exceeded;
    /** Where the part begins that comes next. */
    private int linesBefore;

    private long bytesBefore;
    private boolean begun;

    /** @param most of how many bytes the stream may consist */
    Parts(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** The next part, or null if there is none. */
    Part next() throws IOException {
        int boundary = 0;
        int linesAtBoundary = 0;
        while (true) {
            while (seesNextLine()) {
                if (isBoundary(at)) {
                    boundary = at;
                    linesAtBoundary = lines;
                    if (boundary >= LEAST) {
                        return cut(boundary, linesAtBoundary);
                    }
                }
            }
            if (exceeded) {
                return boundary > 0 ? cut(boundary, linesAtBoundary) : null;
            }
            if (ended) {
                return begun && length == 0 ? null : cut(length, lines);
            }
            if (length >= LARGEST_DOCUMENT) {
                if (boundary > 0) {
                    return cut(boundary, linesAtBoundary);
                }
                return skipped();
            }
            fill();
        }
    }

    /** Whether more was in the stream than may be. */
    boolean exceeded() {
        return exceeded;
    }

    long read() {
        return read;
    }

    /** Goes to where the next line begins that is there as far as it need be to tell whether it begins a document. */
    private boolean seesNextLine() {
        for (int i = at; i < length; i++) {
            if (buffer[i] == 0) {
                ended = true; // no text: what follows isn't worth a look
                length = i + 1;
            } else if (buffer[i] == '\n') {
                if (i + 5 > length && !ended) {
                    at = i;
                    return false;
                }
                at = i + 1;
                lines++;
                return true;
            }
        }
        at = length;
        return false;
    }

    private boolean isBoundary(int start) {
        if (start + 3 > length || buffer[start] != '-' || buffer[start + 1] != '-' || buffer[start + 2] != '-') {
            return false;
        }
        return start + 3 == length
                || buffer[start + 3] == ' '
                || buffer[start + 3] == '\t'
                || buffer[start + 3] == '\r'
                || buffer[start + 3] == '\n';
    }

    private void fill() throws IOException {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * length, LARGEST_DOCUMENT + CHUNK));
        }
        int count = in.read(buffer, length, Math.min(CHUNK, buffer.length - length));
        if (count < 0) {
            ended = true;
            return;
        }
        read += count;
        length += count;
        exceeded = read > most;
    }

    private Part cut(int end, int linesAtEnd) {
        boolean first = !begun;
        Part part = new Part(Arrays.copyOf(buffer, end), linesBefore, bytesBefore, first, ended && end == length);
        forget(end, linesAtEnd);
        return part;
    }

    private void forget(int end, int linesAtEnd) {
        begun = true;
        linesBefore = linesAtEnd;
        bytesBefore += end;
        int left = length - end;
        byte[] kept = buffer.length > LEAST + 2 * CHUNK && left <= CHUNK ? new byte[2 * CHUNK] : buffer;
        System.arraycopy(buffer, end, kept, 0, left);
        buffer = kept;
        length = left;
        at = 0;
        lines = linesAtEnd;
    }

    /** Leaves a document out, of which the buffer holds the beginning. */
    private Part skipped() throws IOException {
        int before = linesBefore;
        long bytes = bytesBefore;
        boolean first = !begun;
        boolean found = false;
        while (!found && !ended && !exceeded) {
            while (!found && seesNextLine()) {
                found = isBoundary(at);
            }
            forget(at, lines);
            if (!found && !ended) {
                fill();
            }
        }
        return new Part(null, before, bytes, first, ended && length == 0);
    }
}
