package dev.headgate.standalone;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the options of Flink that stand among the arguments of its processes, as -Dname=value. */
public final class DynamicOptions {
    /** Options of the process itself that have a value. */
    public static final Set<String> WITH_VALUE = Set.of(
            "--configDir",
            "-c",
            "--executionMode",
            "-x",
            "--fromSavepoint",
            "-s",
            "--host",
            "-h",
            "--jars",
            "-jars",
            "--job-classname",
            "-j",
            "--job-id",
            "-jid",
            "--job-id-seed",
            "--webui-port",
            "-r");

    public static final Set<String> WITHOUT_VALUE = Set.of("--allowNonRestoredState", "-n");

    private DynamicOptions() {}

    /** Adds them; Flink reads its own options up to the first word that isn't one, the rest is the program's. */
    public static void read(List<Field> arguments, Map<String, Option> options) {
        for (int i = 0; i < arguments.size(); i++) {
            Field argument = arguments.get(i);
            String word = argument.text().orElse("");
            if (word.equals("-D") && i + 1 < arguments.size()) {
                i++;
                add(arguments.get(i), arguments.get(i).text().orElse(""), options);
            } else if (word.startsWith("-D")) {
                add(argument, word.substring(2), options);
            } else if (WITH_VALUE.contains(word)) {
                i++;
            } else if (!WITHOUT_VALUE.contains(word) && !isAssigned(word)) {
                return;
            }
        }
    }

    private static void add(Field argument, String definition, Map<String, Option> options) {
        int equals = definition.indexOf('=');
        String name = equals < 0 ? definition : definition.substring(0, equals);
        // Flink takes a name alone for true
        String text = equals < 0 ? "true" : definition.substring(equals + 1);
        options.put(name, new Option(name, text, argument, false));
    }

    /** "--job-id=...": the same in one word. */
    private static boolean isAssigned(String word) {
        int equals = word.indexOf('=');
        return equals > 0 && WITH_VALUE.contains(word.substring(0, equals));
    }
}
