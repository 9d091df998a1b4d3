package dev.headgate.netflow.yang;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JSON as bytes, all of them ASCII that needs no escaping, and the leaves that it had no word for. */
final class Document {
    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes = new byte[4096];
    private int size;
    private List<String> omitted = List.of();

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    void clear() {
        size = 0;
        omitted = List.of();
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
        for (int i = from; i < size; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    void set(int at, char c) {
        bytes[at] = (byte) c;
    }

    void write(char c) {
        reserve(1);
        bytes[size++] = (byte) c;
    }

    void write(byte[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
    }

    /** An unsigned number. */
    void number(long value) {
        if (value >= 0 && value < 10) {
            write((char) ('0' + value));
            return;
        }
        reserve(LONGEST_NUMBER);
        long rest = value;
        int digits = 0;
        if (value < 0) { // beyond 2^63: the last digit first, the rest has a sign bit of 0
            rest = Long.divideUnsigned(value, 10);
            digits = 1;
        }
        for (long left = rest; left > 0; left /= 10) {
            digits++;
        }
        int at = size + digits;
        size = at;
        if (value < 0) {
            bytes[--at] = (byte) ('0' + Long.remainderUnsigned(value, 10));
        }
        for (; rest > 0; rest /= 10) {
            bytes[--at] = (byte) ('0' + rest % 10);
        }
    }

    void signed(int value) {
        if (value < 0) {
            write('-');
        }
        number(Math.abs((long) value));
    }

    private void reserve(int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + length);
        }
    }
}
