package dev.headgate.standalone;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.field.OptionTree;
import dev.headgate.manifest.MapValue;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the text of Flink's configuration files, and of the variable that adds to them. */
public final class ConfigurationText {
    private ConfigurationText() {}

    /** The lines of flink-conf.yaml: a name, a colon, a blank and the value; a number sign begins a comment anywhere. */
    public static void readLines(Field place, Map<String, Option> options) {
        for (String line : place.text().orElse("").split("\n")) {
            int comment = line.indexOf('#');
            String written = comment < 0 ? line : line.substring(0, comment);
            int colon = written.indexOf(": ");
            if (colon > 0) {
                add(written.substring(0, colon), written.substring(colon + 2), place, options);
            }
        }
    }

    /** The lines of FLINK_PROPERTIES, which the image's entry point reads: the blank behind the colon may be missing. */
    public static void readProperties(Field place, Map<String, Option> options) {
        for (String line : place.text().orElse("").split("\n")) {
            int comment = line.indexOf('#');
            String written = comment < 0 ? line : line.substring(0, comment);
            int colon = written.indexOf(':');
            if (colon > 0) {
                add(written.substring(0, colon), braced(written.substring(colon + 1)), place, options);
            }
        }
    }

    /** The entry point replaces $NAME and ${NAME}; both become the latter, which is known as something to be filled in. */
    private static String braced(String value) {
        int dollar = value.indexOf('$');
        boolean variable = dollar >= 0
                && dollar + 1 < value.length()
                && (Character.isLetter(value.charAt(dollar + 1)) || value.charAt(dollar + 1) == '_');
        return variable ? value.substring(0, dollar) + "${" + value.substring(dollar + 1) + "}" : value;
    }

    /** config.yaml, flat or nested; false where it can't be read. */
    public static boolean readYaml(Field place, Map<String, Option> options) {
        Problems problems = new Problems();
        Source source =
                new Source(place.at().toString(), "ConfigMap", place.text().orElse(""));
        List<MapValue> documents = YamlReader.read(source, problems);
        if (!problems.isEmpty() || documents.size() > 1) {
            return false;
        }
        Map<String, Option> read = new LinkedHashMap<>();
        for (MapValue document : documents) {
            OptionTree.read(Field.of(document), read);
        }
        for (Option option : read.values()) {
            add(option.name(), option.text(), place, options);
        }
        return true;
    }

    private static void add(String name, String value, Field place, Map<String, Option> options) {
        String key = name.trim();
        String text = value.trim();
        if (!key.isEmpty() && !text.isEmpty()) {
            options.put(key, new Option(key, text, place, false));
        }
    }
}
