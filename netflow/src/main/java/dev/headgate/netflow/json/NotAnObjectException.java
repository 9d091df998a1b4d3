package dev.headgate.netflow.json;

/** That a line isn't one JSON object; {@link Judge} says why. */
public final class NotAnObjectException extends Exception {
    /** Always the same one: it says nothing of the line. */
    static final NotAnObjectException INSTANCE = new NotAnObjectException();

    private NotAnObjectException() {
        super("not one JSON object", null, false, false);
    }
}
