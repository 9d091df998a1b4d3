package dev.headgate.standalone;

import dev.headgate.field.Field;
import dev.headgate.field.NamedField;
import dev.headgate.manifest.Scalar;
import java.util.List;
import java.util.Optional;

/** The options of a standalone process itself: those before the first word that Flink doesn't know, where the program's begin. */
public final class ProcessOptions {
    private final List<Field> arguments;

    public ProcessOptions(List<Field> arguments) {
        this.arguments = arguments;
    }

    /** The value of an option that has one, by any of its names. */
    public Optional<NamedField> value(String name, String shortName) {
        for (int i = 0; i < arguments.size(); i++) {
            Field argument = arguments.get(i);
            String word = argument.text().orElse("");
            if ((word.equals(name) || word.equals(shortName)) && i + 1 < arguments.size()) {
                return Optional.of(new NamedField(name, arguments.get(i + 1)));
            }
            if (word.startsWith(name + "=")) {
                return Optional.of(new NamedField(name, behind(argument, word, name.length() + 1)));
            }
            int length = length(word);
            if (length == 0) {
                return Optional.empty();
            }
            i += length - 1;
        }
        return Optional.empty();
    }

    /** An option that has no value, by any of its names. */
    public Optional<NamedField> flag(String name, String shortName) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i).text().orElse("");
            if (word.equals(name) || word.equals(shortName)) {
                return Optional.of(new NamedField(name, arguments.get(i)));
            }
            int length = length(word);
            if (length == 0) {
                return Optional.empty();
            }
            i += length - 1;
        }
        return Optional.empty();
    }

    /** How many words an option takes that begins with this one; 0 for a word of the program. */
    private static int length(String word) {
        if (word.equals("-D") || DynamicOptions.WITH_VALUE.contains(word)) {
            return 2;
        }
        int equals = word.indexOf('=');
        boolean own = word.startsWith("-D")
                || DynamicOptions.WITHOUT_VALUE.contains(word)
                || equals > 0 && DynamicOptions.WITH_VALUE.contains(word.substring(0, equals));
        return own ? 1 : 0;
    }

    private static Field behind(Field argument, String word, int start) {
        Scalar rest = new Scalar(
                Scalar.Type.TEXT, word.substring(start), argument.value().origins());
        return new Field(argument.at(), rest, rest);
    }
}
