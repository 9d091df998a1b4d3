package dev.headgate.flink.value;

/** The ASCII digits at the start of a text, in time that its length bounds. */
final class Digits {
    private Digits() {}

    static int leading(String text) {
        return from(text, 0);
    }

    /** The end of the digits that begin at a place. */
    static int from(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** The number that the first digits write, or -1 where a long can't hold it. */
    static long number(String text, int end) {
        long number = 0;
        for (int i = 0; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (number > (Long.MAX_VALUE - digit) / 10) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
