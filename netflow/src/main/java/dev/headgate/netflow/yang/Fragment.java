package dev.headgate.netflow.yang;

import dev.headgate.netflow.text.EightBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A short text that documents have often, prepared for being written without a loop. */
final class Fragment {
    private static final int WORDS = 4;

    /** Bytes that it may have, and that must be free where it is written. */
    static final int LONGEST = WORDS * Long.BYTES;

    private final String text;
    private final int length;
    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    Fragment(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException(text);
        }
        this.text = text;
        length = bytes.length;
        byte[] padded = Arrays.copyOf(bytes, LONGEST);
        first = EightBytes.at(padded, 0);
        second = EightBytes.at(padded, Long.BYTES);
        third = EightBytes.at(padded, 2 * Long.BYTES);
        fourth = EightBytes.at(padded, 3 * Long.BYTES);
    }

    /** Writes it; where it ends. */
    int copy(byte[] bytes, int at) {
        EightBytes.put(bytes, at, first);
        EightBytes.put(bytes, at + Long.BYTES, second);
        EightBytes.put(bytes, at + 2 * Long.BYTES, third);
        EightBytes.put(bytes, at + 3 * Long.BYTES, fourth);
        return at + length;
    }

    @Override
    public String toString() {
        return text;
    }
}
