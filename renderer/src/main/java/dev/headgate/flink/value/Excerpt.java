package dev.headgate.flink.value;

/** A text in quotes as a message shows it: a hostile one of a megabyte is cut. */
final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(String text) {
        if (text.length() <= LONGEST) {
            return "'" + text + "'";
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return "'" + text.substring(0, end) + "...'";
    }
}
