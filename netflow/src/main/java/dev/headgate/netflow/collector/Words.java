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

    /** The number of the text that the scanner has read; what is said otherwise for any other text. */
    int number(JsonScanner json, int otherwise) {
        for (int i = 0; i < words.length; i++) {
            if (json.textIs(words[i])) {
                return numbers[i];
            }
        }
        return otherwise;
    }
}
