package dev.headgate.netflow.json;

import dev.headgate.netflow.text.Digits;
import dev.headgate.netflow.text.EightBytes;

/** Reads one number of a line, and says whether it is whole and has no more than 64 bits. */
final class NumberReader {
    private static final int[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

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
    long number() {
        return number;
    }

    /** Where the number ends that begins there, if it is whole and written as collectors write; else less than 0. */
    int plain(byte[] line, int from) {
        int i = from;
        long sum = 0;
        int digits;
        do {
            if (i + Long.BYTES > line.length || i - from > FITTING) {
                return -1;
            }
            long word = EightBytes.at(line, i);
            digits = EightBytes.digits(word);
            if (digits > 0) {
                sum = sum * POWERS_OF_TEN[digits] + EightBytes.value(word, digits);
            }
            i += digits;
        } while (digits == Long.BYTES);
        // without shortcuts: how many digits there are can't be foreseen, that all is well can
        boolean wrong = i == from | i - from > FITTING | i - from > 1 & byteAt(line, from) == '0';
        if (wrong || byteAt(line, i) != ',' && byteAt(line, i) != '}') {
            return -1;
        }
        number = sum;
        return i;
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
