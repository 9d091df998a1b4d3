package dev.headgate.webhook.cli;

import dev.headgate.problem.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options behind a command.
 *
 * @param values by the option's name; "" for a flag
 */
record Arguments(Map<String, String> values) {
    /** Reads {@code --name value}, {@code --name=value} and flags. */
    static Arguments parse(List<String> arguments, List<String> valued, List<String> flags) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value;
            if (flags.contains(name) && equals < 0) {
                value = "";
            } else if (!valued.contains(name)) {
                throw unknown(name, valued, flags);
            } else if (equals >= 0) {
                value = argument.substring(equals + 1);
            } else {
                value = i + 1 < arguments.size() ? arguments.get(++i) : "";
            }
            if (value.isBlank() && !flags.contains(name)) {
                throw new UsageException("the option " + name + " needs a value", "write it behind the option");
            }
            if (values.put(name, value) != null) {
                throw new UsageException("the option " + name + " stands twice", "remove one");
            }
        }
        return new Arguments(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<Path> path(String name) {
        try {
            return Optional.ofNullable(values.get(name)).map(Path::of);
        } catch (InvalidPathException e) {
            throw new UsageException(
                    "the value of " + name + " can't be a path", "write it without control characters");
        }
    }

    /** A whole number from 0 on. */
    int number(String name, int otherwise, int most) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) > most) {
            throw new UsageException(name + " is '" + value + "'", "give a whole number from 0 to " + most);
        }
        return Integer.parseInt(value);
    }

    private static UsageException unknown(String name, List<String> valued, List<String> flags) {
        List<String> known = new java.util.ArrayList<>(valued);
        known.addAll(flags);
        if (!name.startsWith("-")) {
            return new UsageException("nothing is done with '" + name + "'", "use options alone, see --help");
        }
        String fix = flags.contains(name)
                ? "write " + name + " without a value"
                : Nearest.to(name, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("see --help");
        return new UsageException("there is no option " + name, fix);
    }
}
