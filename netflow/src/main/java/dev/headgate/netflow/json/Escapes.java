package dev.headgate.netflow.json;

import dev.headgate.netflow.text.Digits;
import java.nio.charset.StandardCharsets;

/** Texts with characters that are written as something else, which no collector writes in the fields that we read. */
final class Escapes {
    private static final String LETTERS = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";
    private static final int HEXADECIMAL = 4;

    private Escapes() {}

    /** Where the quotes stand that end the text. */
    static int end(byte[] line, int from) throws NotAnObjectException {
        int i = from;
        while (i < line.length && line[i] != '"') {
            if (line[i] == '\\') {
                i += 2;
            } else if (Grammar.plain(line[i])) {
                i++;
            } else {
                break;
            }
        }
        if (i >= line.length || line[i] != '"') {
            throw NotAnObjectException.INSTANCE;
        }
        return i;
    }

    /** What is meant. */
    static String decoded(byte[] line, int from, int end) throws NotAnObjectException {
        String written = new String(line, from, end - from, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            i++;
            int letter = LETTERS.indexOf(written.charAt(i));
            if (letter >= 0) {
                text.append(MEANINGS.charAt(letter));
            } else if (written.charAt(i) == 'u') {
                text.append(character(written, i + 1));
                i += HEXADECIMAL;
            } else {
                throw NotAnObjectException.INSTANCE;
            }
        }
        return text.toString();
    }

    /** Whether there is half of a pair of surrogates in it, which a parser takes in a value, but not in a name. */
    static boolean halved(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static char character(String written, int from) throws NotAnObjectException {
        int code = 0;
        for (int i = from; i < from + HEXADECIMAL; i++) {
            int digit = i < written.length() ? Digits.hexadecimal(written.charAt(i)) : -1;
            if (digit < 0) {
                throw NotAnObjectException.INSTANCE;
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }
}
