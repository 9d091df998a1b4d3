package dev.headgate.workload;

/** Recognises text that something else still has to fill in: ${X}, $(X), {@literal <X>} and {{X}}. */
public final class Placeholders {
    private Placeholders() {}

    /** Whether the text holds one. */
    public static boolean in(String text) {
        return enclosed(text, "${", "}") || enclosed(text, "$(", ")") || enclosed(text, "{{", "}}") || angled(text);
    }

    private static boolean enclosed(String text, String start, String end) {
        int from = text.indexOf(start);
        return from >= 0 && text.indexOf(end, from + start.length()) > from + start.length();
    }

    /** {@code <IMAGE>}: a comparison or an arrow in a text is none. */
    private static boolean angled(String text) {
        for (int from = text.indexOf('<'); from >= 0; from = text.indexOf('<', from + 1)) {
            int to = from + 1;
            while (to < text.length()
                    && (Character.isLetterOrDigit(text.charAt(to)) || "_-. ".indexOf(text.charAt(to)) >= 0)) {
                to++;
            }
            if (to > from + 1
                    && to < text.length()
                    && text.charAt(to) == '>'
                    && Character.isLetter(text.charAt(from + 1))) {
                return true;
            }
        }
        return false;
    }
}
