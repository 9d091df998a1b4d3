package dev.headgate.netflow.json;

import dev.headgate.netflow.text.Digits;
import dev.headgate.netflow.text.EightBytes;

/** Reads one number of a line, and says whether it is whole and has no more than 64 bits. */
public final class NumberReader {
    private static final int[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    /** The least number of so many digits; of none there is no number. */
    private static final int[] LEAST = {Integer.MAX_VALUE, 0, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    /** So many digits are never too many for 64 bits. */
    private static final int FITTING = 19;

    private long number;
    private boolean whole;
    private boolean fits;

    /** Whether the last number has neither fraction nor exponent. */
    boolean whole() {
        return whole;
    }

    /** Whether the last whole number has no sign and no more than 64 bits. */
    boolean fits() {
        return fits;
    }

    /** The last whole number, if it fits. */
    public long number() {
        return number;
    }

    /**
     * Where the number ends that begins there, if it is whole, has no sign, and is written as collectors write: a comma or the
     * end of the object stands right behind it. Else less than 0.
     */
    public int plain(byte[] line, int from) {
        if (from + Long.BYTES > line.length) {
            return -1;
        }
        long word = EightBytes.at(line, from);
        // half of all numbers, and always the same ones
        if ((byte) (word >>> Byte.SIZE) == ',') {
            number = (byte) word - '0';
            return number >= 0 && number <= 9 ? from + 1 : -1;
        }
        int digits = EightBytes.digits(word);
        if (digits == Long.BYTES) {
            return longer(line, from);
        }
        long value = EightBytes.value(word, digits);
        // the first wrong thing is a zero in front, or no digit at all
        if (value < LEAST[digits] || !ends((byte) (word >>> digits * Byte.SIZE))) {
            return -1;
        }
        number = value;
        return from + digits;
    }

    /** The same of one that has eight digits at least. */
    private int longer(byte[] line, int from) {
        // eight more at most, then three, and no loop: one number has as many digits as the one in the line before
        int at = from + Long.BYTES;
        if (at + Long.BYTES > line.length) {
            return -1;
        }
        long sum = EightBytes.value(EightBytes.at(line, from), Long.BYTES);
        long word = EightBytes.at(line, at);
        int digits = EightBytes.digits(word);
        if (digits > 0) {
            sum = sum * POWERS_OF_TEN[digits] + EightBytes.value(word, digits);
        }
        at += digits;
        if (digits == Long.BYTES) {
            if (at + Long.BYTES > line.length) {
                return -1;
            }
            word = EightBytes.at(line, at);
            digits = EightBytes.digits(word);
            if (digits > FITTING - 2 * Long.BYTES) {
                return -1;
            }
            if (digits > 0) {
                sum = sum * POWERS_OF_TEN[digits] + EightBytes.value(word, digits);
            }
            at += digits;
        }
        if (line[from] == '0' || !ends(byteAt(line, at))) {
            return -1;
        }
        number = sum;
        return at;
    }

    private static boolean ends(byte behind) {
        return behind == ',' || behind == '}';
    }

    /** Where the number ends that begins there. */
    int read(byte[] line, int from) throws NotAnObjectException {
        boolean negative = byteAt(line, from) == '-';
        int start = negative ? from + 1 : from;
        int i = start;
        long sum = 0;
        for (int digit = byteAt(line, i) - '0'; digit >= 0 && digit <= 9; digit = byteAt(line, i) - '0') {
            sum = sum * 10 + digit;
            i++;
        }
        if (i == start || i - start > 1 && line[start] == '0') {
            throw NotAnObjectException.INSTANCE;
        }
        number = sum;
        fits = !negative && (i - start <= FITTING || Digits.fit(line, start, i - start));
        int end = Grammar.endOfNumber(line, i);
        whole = end == i;
        return end;
    }

    /** The byte there; beyond the line one that no JSON has. */
    private static byte byteAt(byte[] line, int index) {
        return index < line.length ? line[index] : 0;
    }
}
