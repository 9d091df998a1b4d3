package dev.headgate.webhook.review;

/** Text of strangers made fit for an answer: on one line, without characters that hide or don't print, and not too long. */
public final class PlainText {
    private static final String CUT = "...";

    private PlainText() {}

    /**
     * The text with what doesn't print shown as escapes, cut behind so many characters.
     *
     * @param longest in code points, more than three
     */
    public static String of(String text, int longest) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), longest) + CUT.length());
        int length = 0;
        int fits = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            String shown = shown(character);
            int width = shown == null ? 1 : shown.length();
            if (length + width > longest) {
                return plain.delete(fits, plain.length()).append(CUT).toString();
            }
            if (shown == null) {
                plain.appendCodePoint(character);
            } else {
                plain.append(shown);
            }
            length += width;
            if (length <= longest - CUT.length()) {
                fits = plain.length();
            }
        }
        return plain.toString();
    }

    /** What stands for a character that can't be shown as it is, or null. */
    private static String shown(int c) {
        if (c >= 0xd800 && c <= 0xdfff) {
            return "\ufffd"; // half a character
        }
        boolean hidden = c < ' '
                || c >= 0x7f && c < 0xa0
                || c >= 0x200b && c <= 0x200f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c == 0xfeff;
        return hidden ? "\\u" + Integer.toHexString(0x10000 | c).substring(1) : null;
    }
}
