package dev.headgate.rules.catalog;

/** Numbers in sentences. */
final class Words {
    private Words() {}

    /** "1 slot", "4 slots". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A value of a stranger's as a sentence can hold it. */
    static String excerpt(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
