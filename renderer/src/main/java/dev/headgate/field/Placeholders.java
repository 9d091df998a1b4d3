package dev.headgate.field;

/** Recognises text that something else still has to fill in: ${X}, $(X), {@literal <X>} and {{X}}. */
public final class Placeholders {
    private Placeholders() {}

    /** Whether the text holds one. */
    public static boolean in(String text) {
        return first(text) != null;
    }

    /** The first one that the text holds, as it stands there; null if there is none. */
    public static String first(String text) {
        if (text.indexOf('$') < 0 && text.indexOf('<') < 0 && text.indexOf('{') < 0) {
            return null;
        }
        String found = enclosed(text, "${", "}");
        found = found == null ? enclosed(text, "$(", ")") : found;
        found = found == null ? enclosed(text, "{{", "}}") : found;
        return found == null ? angled(text) : found;
    }

    private static String enclosed(String text, String start, String end) {
        int from = text.indexOf(start);
        int to = from < 0 ? -1 : text.indexOf(end, from + start.length());
        return to > from + start.length() ? text.substring(from, to + end.length()) : null;
    }

    /** {@code <IMAGE>}: a comparison or an arrow in a text is none. */
    private static String angled(String text) {
        for (int from = text.indexOf('<'); from >= 0; from = text.indexOf('<', from + 1)) {
            int to = from + 1;
            while (to < text.length() && isPartOfName(text.charAt(to))) {
                to++;
            }
            if (to > from + 1
                    && to < text.length()
                    && text.charAt(to) == '>'
                    && Character.isLetter(text.charAt(from + 1))) {
                int end = to + 1;
                while (from > 0 && text.charAt(from - 1) == '<' && end < text.length() && text.charAt(end) == '>') {
                    from--; // <<IMAGE>>
                    end++;
                }
                return text.substring(from, end);
            }
        }
        return null;
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ' ';
    }
}
