package dev.headgate.netflow.json;

import java.util.Arrays;

/** The parts of JSON's grammar that collectors hardly ever write. */
final class Grammar {
    private static final byte[][] WORDS = {{'t', 'r', 'u', 'e'}, {'f', 'a', 'l', 's', 'e'}, {'n', 'u', 'l', 'l'}};

    private Grammar() {}

    static boolean blank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Whether a byte of a text stands for itself, or is part of a character that does. */
    static boolean plain(byte b) {
        return b != '"' && b != '\\' && (b >= ' ' || b < 0);
    }

    /** Where the word ends that begins there; what follows a word is checked by whoever reads on. */
    static int endOfWord(byte[] line, int from) throws NotAnObjectException {
        for (byte[] word : WORDS) {
            int end = from + word.length;
            if (end <= line.length && Arrays.equals(line, from, end, word, 0, word.length)) {
                return end;
            }
        }
        throw NotAnObjectException.INSTANCE;
    }

    /** Where a number ends of which the digits in front of a fraction and an exponent are read; the same place without those. */
    static int endOfNumber(byte[] line, int from) throws NotAnObjectException {
        int i = from;
        if (i < line.length && line[i] == '.') {
            i = endOfDigits(line, i + 1);
        }
        if (i < line.length && (line[i] | 0x20) == 'e') {
            i++;
            boolean signed = i < line.length && (line[i] == '+' || line[i] == '-');
            i = endOfDigits(line, signed ? i + 1 : i);
        }
        return i;
    }

    private static int endOfDigits(byte[] line, int from) throws NotAnObjectException {
        int i = from;
        while (i < line.length && line[i] >= '0' && line[i] <= '9') {
            i++;
        }
        if (i == from) {
            throw NotAnObjectException.INSTANCE;
        }
        return i;
    }
}
