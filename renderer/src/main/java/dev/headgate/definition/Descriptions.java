package dev.headgate.definition;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What an editor tells about a field of a definition: a sentence on what it means, and an example. */
public final class Descriptions {
    private static final ResourceBundle SENTENCES = bundle("descriptions");
    private static final ResourceBundle EXAMPLES = bundle("examples");

    private Descriptions() {}

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("dev.headgate.definition." + name, Locale.ROOT);
    }

    /**
     * What the field means; of one that stands for an option of Flink also which.
     *
     * @param path the names from the definition's root on, as in job.parallelism
     */
    public static Optional<String> of(String path) {
        if (!SENTENCES.containsKey(path)) {
            return Optional.empty();
        }
        String sentence = SENTENCES.getString(path);
        for (TypedOption option : TypedOptions.ALL) {
            if (String.join(".", option.path()).equals(path)) {
                return Optional.of(sentence + " Flink's option " + option.option() + ".");
            }
        }
        return Optional.of(sentence);
    }

    /** A value that the field may have, as JSON. */
    public static Optional<String> example(String path) {
        return EXAMPLES.containsKey(path) ? Optional.of(EXAMPLES.getString(path)) : Optional.empty();
    }
}
