package dev.headgate.netflow.text;

/** Numbers without a sign of up to 64 bits, digit by digit: nothing is rounded, nothing is allocated. */
public final class Digits {
    private static final int MOST = 20;
    /** 2^64 / 10, and what is left of it. */
    private static final long TENTH = Long.divideUnsigned(-1L, 10);

    private static final int REST = (int) Long.remainderUnsigned(-1L, 10);

    /** Looked up, since nobody foresees whether the next one is a letter. */
    private static final byte[] HEXADECIMAL = new byte[256];

    static {
        for (char c = 0; c < HEXADECIMAL.length; c++) {
            HEXADECIMAL[c] = (byte) (c < 128 ? Character.digit(c, 16) : -1);
        }
    }

    private Digits() {}

    /** Whether digits are a number that 64 bits can hold. The first one must not be 0. */
    public static boolean fit(byte[] text, int from, int length) {
        if (length > MOST) {
            return false;
        }
        if (length < MOST) {
            return true;
        }
        long most = value(text, from, length - 1);
        int order = Long.compareUnsigned(most, TENTH);
        return order < 0 || order == 0 && text[from + length - 1] - '0' <= REST;
    }

    /** The value of digits that fit. */
    public static long value(byte[] text, int from, int length) {
        long value = 0;
        int end = from + length;
        for (int i = from; i < end; i++) {
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }

    /** The value of a hexadecimal digit, or -1. */
    public static int hexadecimal(char c) {
        return c < HEXADECIMAL.length ? HEXADECIMAL[c] : -1;
    }

    /** The same of a byte of UTF-8. */
    public static int hexadecimal(byte c) {
        return HEXADECIMAL[c & 0xff];
    }

    /** The value of a fixed number of decimal digits, or -1 where something else stands there. */
    public static int decimal(byte[] text, int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }
}
