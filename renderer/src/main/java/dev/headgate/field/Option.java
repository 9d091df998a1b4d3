package dev.headgate.field;

import java.util.Optional;

/**
 * One option of Flink as it takes effect. Blanks around the text don't count: the reader of flink-conf.yaml drops them.
 *
 * @param name under which it was written
 * @param text its value as text, however it was written
 * @param field where it stands in the manifest, or where that refers to another object that holds it; of a default, where it
 *     could be put to override it
 * @param isDefault whether it comes from elsewhere: the operator's installation, a session cluster, or the image's own file
 */
public record Option(String name, String text, Field field, boolean isDefault) {
    /** Whether something is still to be put in, so that nothing can be said about the value. */
    public boolean isPlaceholder() {
        return Placeholders.in(text);
    }

    /** The whole number that it holds, if it holds one. */
    public Optional<Long> integer() {
        return Integers.parse(text.trim());
    }

    /** Whether it says this word, in any case, as Flink compares words. */
    public boolean says(String word) {
        return text.trim().equalsIgnoreCase(word);
    }
}
