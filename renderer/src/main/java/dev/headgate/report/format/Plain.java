package dev.headgate.report.format;

import java.util.Locale;

/** Text of strangers made harmless where it is shown: nothing in it moves a cursor, changes a colour or hides. */
public final class Plain {
    private Plain() {}

    /** For a terminal: characters that don't print are shown as escapes. */
    public static String terminal(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean harmful = c < ' '
                    || c >= 0x7f && c < 0xa0
                    || c >= 0x200b && c <= 0x200f
                    || c >= 0x2028 && c <= 0x202e
                    || c >= 0x2066 && c <= 0x2069
                    || c == 0xfeff;
            if (harmful && plain == null) {
                plain = new StringBuilder(text.substring(0, i));
            }
            if (harmful) {
                plain.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else if (plain != null) {
                plain.append(c);
            }
        }
        return plain == null ? text : plain.toString();
    }

    /** The same within a table, where a bar would end the cell. */
    public static String markdown(String text) {
        return code(text).replace("|", "\\|");
    }

    /** For Markdown: as code, whatever backticks it holds, so that nothing in it is a link, a mention or HTML. */
    public static String code(String text) {
        String plain = text.isBlank() ? "(nothing)" : terminal(text);
        int longest = 0;
        int run = 0;
        for (int i = 0; i < plain.length(); i++) {
            run = plain.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String space = longest > 0 ? " " : "";
        return fence + space + plain + space + fence;
    }
}
