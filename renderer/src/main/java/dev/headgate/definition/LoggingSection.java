package dev.headgate.definition;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the text of logging files out of their section: under logConfiguration a file has one place, where layers meet. */
public final class LoggingSection {
    /** Log4j's file, by the name that Flink's scripts look for. */
    public static final String LOG4J = "log4j-console.properties";

    private static final Map<String, String> FILES = Map.of("log4j", LOG4J, "logback", "logback-console.xml");

    private LoggingSection() {}

    /** @param lower what lower layers make together, or null */
    static void takeApart(Map<String, Value> definition, MapValue lower, Problems problems) {
        Value section = definition.get("logging");
        if (section == null) {
            return;
        }
        Map<String, Value> rest = new LinkedHashMap<>();
        Map<String, Value> contents = new LinkedHashMap<>();
        for (String file : List.of("log4j", "logback")) {
            Value value = section instanceof MapValue map ? map.members().get(file) : section;
            if (value instanceof MapValue map) {
                Value content = map.members().get("content");
                if (content != null) {
                    contents.put(FILES.get(file), content);
                }
                rest.put(file, map.without("content"));
            } else if (value instanceof Scalar removed && removed.isNull()) {
                rest.put(file, removed);
                if (has(lower, file)) {
                    contents.put(FILES.get(file), removed);
                }
            }
        }
        if (section instanceof MapValue) {
            definition.put("logging", new MapValue(rest, section.origins()));
        }
        if (definition.get("logConfiguration") instanceof MapValue written) {
            refuseTwice(written, rest, problems);
            Map<String, Value> all = new LinkedHashMap<>(written.members());
            all.putAll(contents);
            definition.put("logConfiguration", new MapValue(all, written.origins()));
        } else if (!contents.isEmpty()) {
            definition.put("logConfiguration", new MapValue(contents, section.origins()));
        }
    }

    /** Whether a lower layer's section has the file, and its text is still there. */
    private static boolean has(MapValue lower, String file) {
        return lower != null
                && lower.members().get("logging") instanceof MapValue section
                && section.members().containsKey(file)
                && lower.members().get("logConfiguration") instanceof MapValue texts
                && texts.members().containsKey(FILES.get(file));
    }

    private static void refuseTwice(MapValue written, Map<String, Value> section, Problems problems) {
        for (Map.Entry<String, Value> file : section.entrySet()) {
            String name = FILES.get(file.getKey());
            Value other = written.members().get(name);
            if (other != null) {
                problems.add(new Problem(
                        file.getValue().origin().namePosition(),
                        "/logging/" + file.getKey(),
                        "'" + name + "' is set twice in one layer, under logConfiguration at line "
                                + other.origin().nameLine(),
                        "keep one of logging and logConfiguration"));
            }
        }
    }
}
