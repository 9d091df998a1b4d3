package dev.headgate.netflow.text;

/** Reads the address of a network card: six pairs of hexadecimal digits. */
public final class MacReader {
    private static final int LENGTH = 17;
    private static final int BITS_OF_THREE_PAIRS = 24;

    /** Where the colons are among three pairs, and what makes zeros of them. */
    private static final long COLONS = 0x0000ff0000ff0000L;

    private static final long TO_ZEROS = COLONS / 0xff * (':' ^ '0');

    private MacReader() {}

    /** Its 48 bits, or -1 where it is none. */
    public static long read(byte[] text, int from, int to) {
        if (to - from != LENGTH || text[from + Long.BYTES] != ':') {
            return -1;
        }
        long upper = threePairs(EightBytes.at(text, from));
        long lower = threePairs(EightBytes.at(text, from + Long.BYTES + 1));
        return (upper | lower) < 0 ? -1 : upper << BITS_OF_THREE_PAIRS | lower;
    }

    private static long threePairs(long word) {
        long zeros = word ^ TO_ZEROS;
        long digits = EightBytes.hexadecimal(zeros);
        if (digits < 0 || (zeros & COLONS) != COLONS / 0xff * '0') {
            return -1;
        }
        long pairs = digits << 4 | digits >>> Byte.SIZE;
        return (pairs & 0xff) << 16 | (pairs >>> 24 & 0xff) << 8 | pairs >>> 48 & 0xff;
    }
}
