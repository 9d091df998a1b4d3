package dev.headgate.netflow.collector;

import dev.headgate.netflow.json.JsonScanner;
import dev.headgate.netflow.json.Spelling;

/** Words that stand for numbers, compared where they stand: a lookup would need a String of what stands there. */
final class Words {
    private final Spelling[] words;
    private final int[] numbers;

    /** @param definition WORD=NUMBER, those first that are most frequent */
    Words(String definition) {
        String[] entries = definition.split(" ");
        words = new Spelling[entries.length];
        numbers = new int[entries.length];
        for (int i = 0; i < entries.length; i++) {
            int equals = entries[i].indexOf('=');
            words[i] = Spelling.ofText(entries[i].substring(0, equals));
            numbers[i] = Integer.parseInt(entries[i].substring(equals + 1));
        }
    }

    /** Which word stands there, with its quotes; less than 0 where none does. */
    int indexAt(byte[] line, int at) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].standsAt(line, at)) {
                return i;
            }
        }
        return -1;
    }

    int number(int index) {
        return numbers[index];
    }

    /** How long it is with its quotes. */
    int length(int index) {
        return words[index].length();
    }

    /** The number of the text that the scanner has read; what is said otherwise for any other text. */
    int number(JsonScanner json, int otherwise) {
        for (int i = 0; i < words.length; i++) {
            if (json.text().is(words[i])) {
                return numbers[i];
            }
        }
        return otherwise;
    }
}
