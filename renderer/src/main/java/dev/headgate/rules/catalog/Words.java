package dev.headgate.rules.catalog;

/** Numbers in sentences. */
final class Words {
    private Words() {}

    /** "1 slot", "4 slots". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
