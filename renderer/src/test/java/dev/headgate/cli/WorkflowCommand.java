package dev.headgate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a line as GitHub's runner does: {@code ::name key=value,key=value::message}, with percent escapes. */
final class WorkflowCommand {
    private static final Pattern LINE = Pattern.compile("::([a-z]+) ([^:]*)::(.*)");
    private static final Set<String> NAMES = Set.of("error", "warning", "notice");
    private static final Set<String> KEYS = Set.of("file", "line", "col", "title");

    private WorkflowCommand() {}

    /** The properties, the message under "message". */
    static Map<String, String> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        assertTrue(matcher.matches(), line);
        assertTrue(NAMES.contains(matcher.group(1)), line);
        Map<String, String> properties = new TreeMap<>();
        for (String property : matcher.group(2).split(",")) {
            String[] pair = property.split("=", 2);
            assertEquals(2, pair.length, line);
            assertTrue(KEYS.contains(pair[0]) && !properties.containsKey(pair[0]), line);
            properties.put(pair[0], unescaped(pair[1]));
        }
        properties.put("message", unescaped(matcher.group(3)));
        return properties;
    }

    private static String unescaped(String text) {
        return text.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%25", "%");
    }
}
