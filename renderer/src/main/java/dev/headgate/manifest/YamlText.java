package dev.headgate.manifest;

import java.util.Locale;
import java.util.Set;

/** Writes text so that no reader takes it for anything else: bare only where that is beyond doubt, else quoted or as a block. */
final class YamlText {
    // readers of YAML 1.1 see booleans, nulls and numbers in these, each in several spellings
    private static final Set<String> WORDS = Set.of(
            "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nil", "none", "nan", "inf", "infinity");

    /** Argo CD skips a file in which this stands anywhere, be it in the middle of a value. */
    private static final String ARGO_SKIPS = "+argocd:skip-file-rendering";

    private YamlText() {}

    /** A name, or a value on the line of its name. */
    static void inline(String text, StringBuilder out) {
        if (plain(text)) {
            out.append(text);
        } else {
            quoted(text, out);
        }
    }

    /** A value; text of several lines as a block with the given indent where that keeps every character. */
    static void leaf(String text, int indent, StringBuilder out) {
        if (text.indexOf('\n') >= 0 && block(text)) {
            boolean ends = text.endsWith("\n");
            out.append(ends ? "|" : "|-");
            for (String line :
                    text.substring(0, ends ? text.length() - 1 : text.length()).split("\n", -1)) {
                out.append('\n');
                if (!line.isEmpty()) {
                    for (int i = 0; i < indent; i++) {
                        out.append(' ');
                    }
                    out.append(line);
                }
            }
        } else {
            inline(text, out);
        }
    }

    private static boolean plain(String text) {
        if (text.isEmpty() || text.length() > 200) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            boolean inside = letter || c >= '0' && c <= '9' || c == '-' || c == '.' || c == ':' || c == '@';
            if (c != '/' && !(i == 0 ? letter : inside)) {
                return false;
            }
        }
        return !text.endsWith(":") && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a block says exactly this: no space at the start or at the end of a line, at most one line break at the end. */
    private static boolean block(String text) {
        if (text.startsWith(" ")
                || text.startsWith("\n")
                || text.startsWith("\t")
                || text.endsWith("\n\n")
                || text.contains(ARGO_SKIPS)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
                    return false;
                }
            } else if (c != '\t' && !printable(c)) {
                return false;
            }
        }
        char last = text.charAt(text.length() - 1);
        return last != ' ' && last != '\t';
    }

    private static void quoted(String text, StringBuilder out) {
        int marker = text.indexOf(ARGO_SKIPS);
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (!printable(c) || c == '+' && marker >= 0) {
                        out.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02X" : "\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Printable to every reader and visible to a person; no-break spaces and their kin are written as escapes. */
    private static boolean printable(char c) {
        return c >= ' ' && c < 0x7f
                || c > 0xa0
                        && c != 0xad
                        && !(c >= 0x2000 && c <= 0x200f)
                        && !(c >= 0x2028 && c <= 0x202f)
                        && !(c >= 0x205f && c <= 0x206f)
                        && c != 0xfeff
                        && c < 0xfffe;
    }
}
