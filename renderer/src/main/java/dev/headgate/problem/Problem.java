package dev.headgate.problem;

/**
 * One thing in the input that can't be understood, or shouldn't be written so.
 *
 * @param position where
 * @param at a JSON pointer into the document, or null where there is none or it would be too long to read
 * @param what what is wrong, as a sentence without capital and period
 * @param found what stands there, or null
 * @param expected what should, or null
 * @param fix what to do about it
 */
public record Problem(Position position, String at, String what, String found, String expected, String fix) {
    private static final int LONGEST = 1000;

    // names and values in these texts may be megabytes that somebody put there to flood whoever reads the report
    public Problem {
        at = at == null || at.length() > LONGEST ? null : at;
        what = shortened(what);
        found = shortened(found);
        expected = shortened(expected);
        fix = shortened(fix);
    }

    public Problem(Position position, String at, String what, String fix) {
        this(position, at, what, null, null, fix);
    }

    /** The same, of a source of which only the lines around it are kept. */
    public Problem excerpt() {
        return new Problem(position.excerpt(), at, what, found, expected, fix);
    }

    /** What stands there, unless that is a secret; asked of the few problems that are told, since it takes time to see. */
    @Override
    public String found() {
        return found == null || !Masking.hides(position) ? found : Masking.WORDS;
    }

    /** All of it but the fix on one line. */
    public String message() {
        StringBuilder message = new StringBuilder(what);
        if (found != null) {
            message.append(": found ").append(found());
        }
        if (expected != null) {
            message.append(found == null ? ": expected " : ", expected ").append(expected);
        }
        return message.toString();
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }
}
