package dev.headgate.netflow.text;

/** Reads the address of a network card: six pairs of hexadecimal digits. */
public final class MacReader {
    private static final int LENGTH = 17;

    private MacReader() {}

    /** Its 48 bits, or -1 where it is none. */
    public static long read(char[] text, int from, int to) {
        if (to - from != LENGTH) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text[from + i];
            if (i % 3 == 2) {
                if (c != ':') {
                    return -1;
                }
            } else {
                int digit = Digits.hexadecimal(c);
                if (digit < 0) {
                    return -1;
                }
                value = value << 4 | digit;
            }
        }
        return value;
    }
}
