package dev.headgate.netflow.options;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts that were given, by option, with where each was given; and what is wrong so far. */
final class WrittenOptions {
    private final Map<JobOption, List<String>> texts = new EnumMap<>(JobOption.class);
    private final Map<JobOption, String> places = new EnumMap<>(JobOption.class);
    private final List<WrongOption> wrong = new ArrayList<>();

    /** Arguments count more than environment variables. */
    WrittenOptions(List<String> arguments, Map<String, String> environment) {
        Map<String, JobOption> byArgument = new LinkedHashMap<>();
        for (JobOption option : JobOption.values()) {
            byArgument.put(option.argument(), option);
        }
        readArguments(arguments, byArgument);
        for (JobOption option : JobOption.values()) {
            String value = environment.get(option.variable());
            // an empty variable is how a manifest leaves one unset
            if (value != null && !value.isBlank() && !texts.containsKey(option)) {
                texts.put(
                        option,
                        option.repeats()
                                ? value.lines().filter(line -> !line.isBlank()).toList()
                                : List.of(value));
                places.put(option, option.variable());
            }
        }
    }

    private void readArguments(List<String> arguments, Map<String, JobOption> byArgument) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            JobOption option = byArgument.get(name);
            if (option == null) {
                unknown(name, byArgument);
                boolean hasValue = equals < 0 && name.startsWith("--") && i + 1 < arguments.size();
                i += hasValue && !arguments.get(i + 1).startsWith("--") ? 1 : 0;
                continue;
            }
            String value = equals >= 0 ? argument.substring(equals + 1) : "";
            if (equals < 0 && i + 1 < arguments.size() && !byArgument.containsKey(arguments.get(i + 1))) {
                value = arguments.get(++i);
            }
            put(option, value);
        }
    }

    private void put(JobOption option, String value) {
        if (value.isBlank()) {
            wrong(option.argument() + " has no value", "write " + option.argument() + " " + option.value());
            texts.putIfAbsent(option, List.of()); // it was given, so it isn't missing too
        } else if (texts.containsKey(option) && !option.repeats()) {
            wrong(option.argument() + " stands twice", "remove one");
        } else {
            texts.computeIfAbsent(option, any -> new ArrayList<>()).add(value);
            places.put(option, option.argument());
        }
    }

    private void unknown(String name, Map<String, JobOption> byArgument) {
        if (!name.startsWith("--")) {
            wrong("nothing is done with '" + name + "'", "give options alone, such as --bootstrap-servers HOST:PORT");
            return;
        }
        String near = Nearest.to(name, byArgument.keySet());
        wrong(
                "there is no option " + name,
                near == null ? "use " + String.join(", ", byArgument.keySet()) : "did you mean " + near + "?");
    }

    /** The value, or the default. */
    String text(JobOption option) {
        List<String> given = texts.getOrDefault(option, List.of());
        return given.isEmpty() ? option.otherwise() : given.get(0);
    }

    List<String> all(JobOption option) {
        return texts.getOrDefault(option, List.of());
    }

    boolean given(JobOption option) {
        return texts.containsKey(option);
    }

    /** How to call the option in a message: as it was given. */
    String place(JobOption option) {
        return places.getOrDefault(option, option.argument());
    }

    void wrong(String what, String fix) {
        wrong.add(new WrongOption(what, fix));
    }

    List<WrongOption> wrong() {
        return wrong;
    }
}
