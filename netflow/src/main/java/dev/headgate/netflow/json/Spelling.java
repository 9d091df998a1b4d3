package dev.headgate.netflow.json;

import dev.headgate.netflow.text.EightBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A name or a text as a collector writes it, with its quotes, prepared for being compared eight bytes at a time. */
public final class Spelling {
    private static final int WORDS = 3;

    private final byte[] bytes;
    // fields and no array: one thing less to look up for each name
    private final long first;
    private final long second;
    private final long third;
    private final long ofFirst;
    private final long ofSecond;
    private final long ofThird;

    private Spelling(String written) {
        bytes = written.getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(bytes, Math.max(bytes.length, WORDS * Long.BYTES));
        first = EightBytes.at(padded, 0);
        second = EightBytes.at(padded, Long.BYTES);
        third = EightBytes.at(padded, 2 * Long.BYTES);
        ofFirst = mask(bytes.length);
        ofSecond = mask(bytes.length - Long.BYTES);
        ofThird = mask(bytes.length - 2 * Long.BYTES);
    }

    /** Of a name, with the colon behind it. */
    public static Spelling ofName(String name) {
        return new Spelling('"' + name + "\":");
    }

    public static Spelling ofText(String text) {
        return new Spelling('"' + text + '"');
    }

    /** Of so many bytes, the first of which is lowest. */
    private static long mask(int length) {
        return length <= 0 ? 0 : -1L >>> Math.max(0, Long.BYTES - length) * Byte.SIZE;
    }

    /** The same of a text that is written in another way. */
    boolean isText(String text) {
        return Arrays.equals(bytes, ('"' + text + '"').getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return bytes.length;
    }

    /** Whether it stands there in the line. */
    public boolean standsAt(byte[] line, int at) {
        int end = at + WORDS * Long.BYTES;
        if (end > line.length || bytes.length > WORDS * Long.BYTES) {
            int behind = at + bytes.length;
            return behind <= line.length && Arrays.equals(line, at, behind, bytes, 0, bytes.length);
        }
        long different = (EightBytes.at(line, at) ^ first) & ofFirst
                | (EightBytes.at(line, at + Long.BYTES) ^ second) & ofSecond
                | (EightBytes.at(line, at + 2 * Long.BYTES) ^ third) & ofThird;
        return different == 0;
    }
}
