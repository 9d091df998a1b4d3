package dev.headgate.netflow.yang;

/** What each part of an address looks like, with what stands behind it: looked up, and none of it digit by digit. */
final class Octets {
    private static final int BITS = 8;
    private static final long[] DECIMAL = new long[1 << BITS];
    private static final byte[] DECIMAL_LENGTH = new byte[1 << BITS];
    private static final long[] HEXADECIMAL = new long[1 << BITS];

    /** Of each number with its dot: the hash code, and by what it multiplies that of what stands before it. */
    private static final int[] HASH = new int[1 << BITS];

    private static final int[] FACTOR = new int[1 << BITS];

    /** The same of each number alone. */
    private static final int[] HASH_OF_LAST = new int[1 << BITS];

    private static final int[] FACTOR_OF_LAST = new int[1 << BITS];

    static {
        for (int octet = 0; octet < DECIMAL.length; octet++) {
            String decimal = octet + ".";
            DECIMAL[octet] = word(decimal);
            DECIMAL_LENGTH[octet] = (byte) decimal.length();
            HASH[octet] = decimal.hashCode();
            FACTOR[octet] = factor(decimal);
            String last = Integer.toString(octet);
            HASH_OF_LAST[octet] = last.hashCode();
            FACTOR_OF_LAST[octet] = factor(last);
            HEXADECIMAL[octet] = word(Integer.toHexString(1 << BITS | octet).substring(1));
        }
    }

    private Octets() {}

    private static int factor(String text) {
        int factor = 1;
        for (int i = 0; i < text.length(); i++) {
            factor *= 31;
        }
        return factor;
    }

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

    /** The hash code that the text of an address of version 4 would have as a string. */
    static int hash(long address) {
        int first = (int) (address >>> 24) & 0xff;
        int second = (int) (address >>> 16) & 0xff;
        int third = (int) (address >>> 8) & 0xff;
        int fourth = (int) address & 0xff;
        int hash = (HASH[first] * FACTOR[second] + HASH[second]) * FACTOR[third] + HASH[third];
        return hash * FACTOR_OF_LAST[fourth] + HASH_OF_LAST[fourth];
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
