package dev.headgate.netflow.text;

/** Numbers without a sign of up to 64 bits, digit by digit: nothing is rounded, nothing is allocated. */
public final class Digits {
    private static final int MOST = 20;
    /** 2^64 / 10, and what is left of it. */
    private static final long TENTH = Long.divideUnsigned(-1L, 10);

    private static final int REST = (int) Long.remainderUnsigned(-1L, 10);

    private Digits() {}

    /** Whether the text is a number that 64 bits can hold. It must be one that JSON allows. */
    public static boolean fit(char[] text, int from, int length) {
        if (text[from] == '-' || length > MOST) {
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
    public static long value(char[] text, int from, int length) {
        long value = 0;
        int end = from + length;
        for (int i = from; i < end; i++) {
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }

    /** The value of a hexadecimal digit, or -1. */
    public static int hexadecimal(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /** The value of a fixed number of decimal digits, or -1 where something else stands there. */
    public static int decimal(char[] text, int from, int length) {
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
