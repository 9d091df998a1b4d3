package dev.headgate.netflow.text;

/** Reads the address of a network card: six pairs of hexadecimal digits. */
public final class MacReader {
    private static final int PAIRS = 6;
    private static final int LENGTH = 17;

    private MacReader() {}

    /** Its 48 bits, or -1 where it is none. */
    public static long read(byte[] text, int from, int to) {
        if (to - from != LENGTH) {
            return -1;
        }
        long value = 0;
        int wrong = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            int at = from + pair * 3;
            int upper = Digits.hexadecimal(text[at]);
            int lower = Digits.hexadecimal(text[at + 1]);
            wrong |= upper | lower;
            if (pair < PAIRS - 1 && text[at + 2] != ':') {
                return -1;
            }
            value = value << 8 | upper << 4 | lower;
        }
        return wrong < 0 ? -1 : value;
    }
}
