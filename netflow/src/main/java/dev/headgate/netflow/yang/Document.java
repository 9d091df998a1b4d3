package dev.headgate.netflow.yang;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JSON as bytes, all of them ASCII that needs no escaping, and the leaves that it had no word for. */
final class Document {
    private static final int BILLION = 1_000_000_000;
    /** That a number below a billion may have. */
    private static final int DIGITS = 9;

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
        } else if (value >= 0 && value < BILLION) {
            int length = 2;
            for (int power = 100; value >= power && length < DIGITS; power *= 10) {
                length++;
            }
            digits((int) value, length);
        } else {
            // one division of 64 bits, and those of 32 bits for the digits
            number(Long.divideUnsigned(value, BILLION));
            digits((int) Long.remainderUnsigned(value, BILLION), DIGITS);
        }
    }

    private void digits(int value, int length) {
        reserve(length);
        int left = value;
        for (int at = size + length - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        size += length;
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
