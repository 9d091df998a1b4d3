package dev.headgate.overlay;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes maps, lists and {@link Written} scalars as a person might, each time in another of YAML's notations. */
final class LayerText {
    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private LayerText(Random random) {
        this.random = random;
    }

    /** One document; with comments and empty lines, so that lines can't be counted by values. */
    static String of(Map<?, ?> document, Random random) {
        LayerText text = new LayerText(random);
        text.members(document, "");
        return text.out.toString();
    }

    private void members(Map<?, ?> map, String indent) {
        map.forEach((name, value) -> {
            if (random.nextInt(12) == 0) {
                out.append(random.nextBoolean() ? "\n" : indent + "# " + name + ": a comment\n");
            }
            out.append(indent).append(quoted((String) name)).append(':');
            member(value, indent);
        });
    }

    private void member(Object value, String indent) {
        if (isFlow(value)) {
            out.append(' ').append(flow(value)).append('\n');
        } else if (value instanceof Map<?, ?> map) {
            out.append('\n');
            members(map, indent + "  ");
        } else if (value instanceof List<?> list) {
            out.append('\n');
            items(list, random.nextBoolean() ? indent : indent + "  ");
        } else {
            out.append(' ').append(scalar((Written) value, indent + "  ")).append('\n');
        }
    }

    private void items(List<?> list, String indent) {
        for (Object item : list) {
            out.append(indent).append('-');
            if (isFlow(item)) {
                out.append(' ').append(flow(item)).append('\n');
            } else if (item instanceof Map<?, ?> map) {
                int start = out.length();
                members(map, indent + "  ");
                // the first member stands behind the dash, unless a comment or an empty line comes in front of it
                if (out.charAt(start) != '\n' && out.charAt(start + indent.length() + 2) != '#') {
                    out.replace(start, start + indent.length() + 2, " ");
                } else {
                    out.insert(start, '\n');
                }
            } else if (item instanceof List<?> inner) {
                out.append('\n');
                items(inner, indent + "  ");
            } else {
                out.append(' ').append(scalar((Written) item, indent + "  ")).append('\n');
            }
        }
    }

    private boolean isFlow(Object value) {
        if (value == null
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof List<?> list && list.isEmpty()) {
            return true;
        }
        return !(value instanceof Written) && value.toString().length() < 300 && random.nextInt(4) == 0;
    }

    private String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(member -> quoted((String) member.getKey()) + ": " + flow(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value == null) {
            return random.nextBoolean() ? "null" : "~";
        }
        Written scalar = (Written) value;
        return scalar.isText() ? quoted(scalar.text()) : scalar.source();
    }

    private String scalar(Written scalar, String indent) {
        if (!scalar.isText()) {
            return scalar.source();
        }
        String text = scalar.text();
        if (text.matches("[a-zA-Z]+(\n+[a-zA-Z]+)+\n?") && random.nextInt(3) != 0) {
            return "|" + (text.endsWith("\n") ? "" : "-") + "\n" + indent
                    + text.stripTrailing().replace("\n", "\n" + indent);
        }
        return text.matches("\\$\\{[a-z0-9]+}") && random.nextBoolean() ? text : quoted(text);
    }

    private String quoted(String text) {
        if (text.matches("[a-z$][a-z0-9./-]{3,}") && !text.matches("true|false|null") && random.nextInt(4) != 0) {
            return text;
        }
        if (text.matches("[ -~]*") && random.nextBoolean()) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> quoted.append(
                        c >= ' ' && c < 0x7f && c != '"' && c != '\\'
                                ? Character.toString(c)
                                : String.format("\\u%04x", c)));
        return quoted.append('"').toString();
    }
}
