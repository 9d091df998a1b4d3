package dev.headgate.netflow.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of a line in one number, the first of them lowest, looked at all at once: a loop over bytes ends at another one
 * each time, which processors can't foresee.
 */
public final class EightBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x80 * EACH;

    private EightBytes() {}

    /** Those from there on; there must be that many. */
    public static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** Puts them there; there must be room for all eight, of which those behind the wanted ones are overwritten later. */
    public static void put(byte[] bytes, int at, long word) {
        LONGS.set(bytes, at, word);
    }

    /** Whether all of them are. */
    public static boolean ascii(long word) {
        return (word & HIGHEST_BITS) == 0;
    }

    /** How many of them are digits, up to the first one that isn't. */
    public static int digits(long word) {
        long digits = word ^ '0' * EACH;
        // beyond 9 the highest bit is set, or becomes so; what carries over is behind the first such byte
        return index((digits + 0x76 * EACH | digits) & HIGHEST_BITS);
    }

    /**
     * The value of the digits that come first.
     *
     * @param count how many there are, from 1 on
     */
    public static long value(long word, int count) {
        long digits = (word ^ '0' * EACH) << (Long.BYTES - count) * Byte.SIZE;
        long pairs = digits * 10 + (digits >>> 8);
        long even = (pairs & 0x000000ff000000ffL) * 0x000f424000000064L;
        long odd = (pairs >>> 16 & 0x000000ff000000ffL) * 0x0000271000000001L;
        return even + odd >>> 32;
    }

    /** What each of them is worth as a hexadecimal digit; less than 0 where one of them is none. */
    public static long hexadecimal(long word) {
        long other = (word ^ '0' * EACH) + 0x76 * EACH; // the highest bit of all that is no decimal digit
        long letter = (word | 0x20 * EACH) ^ 0x60 * EACH; // from 1 to 6 are letters
        long none = other & (letter + 0x79 * EACH | ~(letter + 0x7f * EACH));
        return ((none | word) & HIGHEST_BITS) != 0
                ? -1
                : (word & 0x0f * EACH) + ((other & HIGHEST_BITS) >>> Byte.SIZE - 1) * 9;
    }

    /**
     * The eight digits of a number, zeros first.
     *
     * @param number below 10^8
     */
    public static long ofNumber(int number) {
        // halves, then halves of those: each step divides all parts at once, by a multiplication that is exact for so
        // few digits
        long fours = number / 10_000 | (long) (number % 10_000) << 32;
        long upper = fours * 10_486 >>> 20 & 0x0000007f0000007fL;
        long twos = upper | fours - upper * 100 << 16;
        long tens = twos * 103 >>> 10 & 0x000f000f000f000fL;
        return (tens | twos - tens * 10 << 8) + '0' * EACH;
    }

    /** The hash code that they would have as a string, all of them being ASCII. */
    public static int hash(long word) {
        // pairs, then pairs of those
        long twos = (word & 0x00ff00ff00ff00ffL) * 31 + (word >>> 8 & 0x00ff00ff00ff00ffL);
        long fours = (twos & 0x0000ffff0000ffffL) * (31 * 31) + (twos >>> 16 & 0x0000ffff0000ffffL);
        return (int) fours * (31 * 31 * 31 * 31) + (int) (fours >>> 32);
    }

    /** How many zeros come first, of a number's eight digits, the last of which doesn't count. */
    public static int leadingZeros(long digits) {
        return index(digits - '0' * EACH | 1L << 56);
    }

    /** Which of them aren't digits: a bit for each, the lowest for the first one. */
    public static int otherThanDigits(long word) {
        long digits = word ^ '0' * EACH;
        long highest = ((digits & ~HIGHEST_BITS) + 0x76 * EACH | digits) & HIGHEST_BITS;
        // each bit is shifted to the place that it has among the upper eight
        return (int) ((highest >>> Byte.SIZE - 1) * 0x0102040810204080L >>> Long.SIZE - Byte.SIZE);
    }

    /** How many of them stand for themselves in a JSON text, up to the first one that doesn't. */
    public static int plain(long word) {
        return index((zero(word ^ '"' * EACH) | zero(word ^ '\\' * EACH) | word - ' ' * EACH & ~word) & HIGHEST_BITS);
    }

    /** Has the highest bit of each byte that is zero; bits above the lowest of those mean nothing. */
    private static long zero(long word) {
        return word - EACH & ~word;
    }

    /** By a shift: the compiler doesn't know that nothing here is negative, and takes more steps for a division. */
    private static int index(long bits) {
        return Long.numberOfTrailingZeros(bits) >>> 3;
    }
}
