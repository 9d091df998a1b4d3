package dev.headgate.webhook.policy;

import java.util.ArrayList;
import java.util.List;

/** Parts of expressions in the Common Expression Language, in which the API server evaluates a policy. */
final class Cel {
    /** What {@link dev.headgate.field.Placeholders} recognises, or more. */
    private static final String PLACEHOLDER =
            "r'(?s)[$][{][^}]+[}]|[$][(][^)]+[)]|[{][{].+[}][}]|<\\pL[\\pL\\pN_. -]*>'";

    private Cel() {}

    /** The map that is there, or an empty one. */
    static String map(String optional) {
        return "type(" + optional + ".orValue({})) == map ? " + optional + ".orValue({}) : {}";
    }

    static String isPlaceholder(String text) {
        return text + ".matches(" + PLACEHOLDER + ")";
    }

    /**
     * The text, number or truth value of an option, or null. Written flat it counts before nested, since the API server sends
     * the names of a map sorted, and of two that mean the same the later counts.
     */
    static String option(String options, String name) {
        StringBuilder found = new StringBuilder();
        for (List<String> path : paths(name)) {
            String place = options;
            StringBuilder guard = new StringBuilder();
            for (int i = 0; i < path.size(); i++) {
                if (i > 0) {
                    guard.append("type(").append(place).append(") == map && ");
                }
                guard.append('\'')
                        .append(path.get(i))
                        .append("' in ")
                        .append(place)
                        .append(" && ");
                place += "['" + path.get(i) + "']";
            }
            found.append(guard)
                    .append(place)
                    .append(" != null && type(")
                    .append(place)
                    .append(") != map ? ");
            found.append(place).append(" :\n");
        }
        return found.append("null").toString();
    }

    /** The ways to split a name into steps through nested maps, in the order in which they count. */
    private static List<List<String>> paths(String name) {
        List<List<String>> paths = new ArrayList<>();
        paths.add(List.of(name));
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            for (List<String> rest : paths(name.substring(dot + 1))) {
                List<String> path = new ArrayList<>(List.of(name.substring(0, dot)));
                path.addAll(rest);
                paths.add(path);
            }
        }
        return paths;
    }

    /** The text by which a text, number or truth value reaches the webhook, or null: a whole number has no point in JSON. */
    static String text(String value) {
        return value + " == null || type(" + value + ") == list ? dyn(null) :\ntype(" + value + ") == double && "
                + value + " > -9e15 && " + value
                + " < 9e15 && double(int(" + value + ")) == " + value + " ? dyn(string(int(" + value
                + "))) :\ndyn(string("
                + value + "))";
    }
}
