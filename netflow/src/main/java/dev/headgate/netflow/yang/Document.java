package dev.headgate.netflow.yang;

import dev.headgate.netflow.text.EightBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JSON as bytes, all of them ASCII that needs no escaping, and the leaves that it had no word for. */
final class Document {
    private static final long EIGHT_DIGITS = 100_000_000;

    /** That is made for each name: much more than any value that follows it has, so that values needn't ask. */
    private static final int ROOM = 256;

    private static final int EIGHTH_POWER_OF_31 = 31 * 31 * 31 * 31 * 31 * 31 * 31 * 31;

    private byte[] bytes = new byte[4096];
    private int size;
    private List<String> omitted = List.of();

    void clear() {
        size = 0;
        if (!omitted.isEmpty()) {
            omitted = List.of();
        }
    }

    /** Notes that a leaf is left out, since the model can't say what the collector said. */
    void omit(String leaf) {
        omitted = omitted.isEmpty() ? new ArrayList<>() : omitted;
        omitted.add(leaf);
    }

    List<String> omitted() {
        return omitted;
    }

    int size() {
        return size;
    }

    /** Drops what was written since then. */
    void truncate(int length) {
        size = length;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    String text(int from) {
        return new String(bytes, from, size - from, StandardCharsets.US_ASCII);
    }

    /** The hash code that the text from there on would have as a string. */
    int hash(int from) {
        int hash = 0;
        int i = from;
        for (; i + Long.BYTES <= size; i += Long.BYTES) {
            hash = hash * EIGHTH_POWER_OF_31 + EightBytes.hash(EightBytes.at(bytes, i));
        }
        for (; i < size; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    void set(int at, char c) {
        bytes[at] = (byte) c;
    }

    void write(char c) {
        bytes[size++] = (byte) c;
    }

    void write(Fragment fragment) {
        reserve();
        size = fragment.copy(bytes, size);
    }

    /**
     * Writes the first few of eight bytes.
     *
     * @param word the bytes, the first of them lowest
     */
    void write(long word, int count) {
        EightBytes.put(bytes, size, word);
        size += count;
    }

    /** An unsigned number. */
    void number(long value) {
        if (value >= 0 && value < 10) {
            write((char) ('0' + value));
        } else if (value >= 0 && value < EIGHT_DIGITS) {
            long digits = EightBytes.ofNumber((int) value);
            int zeros = EightBytes.leadingZeros(digits);
            write(digits >>> zeros * Byte.SIZE, Long.BYTES - zeros);
        } else {
            // both at once: a number of more than 63 bits is rare
            long upper = value >= 0 ? value / EIGHT_DIGITS : Long.divideUnsigned(value, EIGHT_DIGITS);
            number(upper);
            write(EightBytes.ofNumber((int) (value - upper * EIGHT_DIGITS)), Long.BYTES);
        }
    }

    void signed(int value) {
        if (value < 0) {
            write('-');
        }
        number(Math.abs((long) value));
    }

    private void reserve() {
        if (bytes.length - size < ROOM) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }
}
