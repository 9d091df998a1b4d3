package dev.headgate.kinds.check;

/** Tells text in which variables are still to be replaced: what it will be isn't known before. */
public interface Unfinished {
    /** Whether the text is just one variable, whose value may be of any type. */
    boolean isVariable(String text);

    /** Whether there is a variable somewhere in the text, which makes it text of whatever content. */
    boolean holdsVariable(String text);
}
