package dev.headgate.netflow.yang;

/** What each part of an address looks like, with what stands behind it: looked up, and none of it digit by digit. */
final class Octets {
    private static final int BITS = 8;
    private static final long[] DECIMAL = new long[1 << BITS];
    private static final byte[] DECIMAL_LENGTH = new byte[1 << BITS];
    private static final long[] HEXADECIMAL = new long[1 << BITS];

    static {
        for (int octet = 0; octet < DECIMAL.length; octet++) {
            String decimal = octet + ".";
            DECIMAL[octet] = word(decimal);
            DECIMAL_LENGTH[octet] = (byte) decimal.length();
            HEXADECIMAL[octet] = word(Integer.toHexString(1 << BITS | octet).substring(1));
        }
    }

    private Octets() {}

    private static long word(String text) {
        long word = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            word = word << BITS | text.charAt(i);
        }
        return word;
    }

    /** A number and a dot. */
    static void decimal(int octet, Document out) {
        out.write(DECIMAL[octet], DECIMAL_LENGTH[octet]);
    }

    /** Two digits and a colon. */
    static void hexadecimal(int octet, Document out) {
        out.write(HEXADECIMAL[octet] | ':' << 2 * BITS, 3);
    }

    /** Two octets as one number of up to four digits, and a colon. */
    static void group(int group, Document out) {
        long digits = HEXADECIMAL[group >>> BITS] | HEXADECIMAL[group & 0xff] << 2 * BITS | (long) ':' << 4 * BITS;
        // each leading zero is four bits; the last digit is always written
        int zeros = Integer.numberOfLeadingZeros(group << 16 | 1 << 16 + 3) / 4;
        out.write(digits >>> zeros * BITS, 5 - zeros);
    }
}
