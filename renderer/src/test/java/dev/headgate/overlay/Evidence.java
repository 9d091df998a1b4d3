package dev.headgate.overlay;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands at a place of a file that {@link LayerText} wrote: the witness that an origin tells the truth. */
final class Evidence {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern SCALAR =
            Pattern.compile("\"(?<escaped>[^\"]*)\"|'(?<single>([^']|'')*)'|(?<plain>\\$\\{[a-z0-9]+}|[^\\s,\\]}]+).*");

    private final List<String> lines;

    Evidence(String file) {
        this.lines = file.lines().toList();
    }

    /** The scalar that begins there. */
    String at(int line, int column) {
        String rest = lines.get(line - 1).substring(column - 1);
        if (rest.startsWith("|")) {
            return block(line) + (rest.equals("|") ? "\n" : "");
        }
        Matcher scalar = SCALAR.matcher(rest);
        if (!scalar.lookingAt()) {
            return "nothing in: " + rest;
        }
        if (scalar.group("escaped") != null) {
            return ESCAPE.matcher(scalar.group("escaped"))
                    .replaceAll(escape ->
                            Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
        }
        return scalar.group("single") == null
                ? scalar.group("plain")
                : scalar.group("single").replace("''", "'");
    }

    /** The name that begins there. */
    String nameAt(int line, int column) {
        String name = at(line, column);
        return name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
    }

    /** A block begins on the next line and ends with its indentation. */
    private String block(int line) {
        String first = lines.get(line);
        String indent = first.substring(0, first.length() - first.stripLeading().length());
        StringBuilder block = new StringBuilder(first.strip());
        for (int i = line + 1; i < lines.size(); i++) {
            String next = lines.get(i);
            if (!next.isBlank() && !next.startsWith(indent)) {
                break;
            }
            block.append('\n').append(next.strip());
        }
        return block.toString().stripTrailing();
    }
}
