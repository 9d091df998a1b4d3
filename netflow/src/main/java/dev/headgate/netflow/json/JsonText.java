package dev.headgate.netflow.json;

import java.nio.charset.StandardCharsets;

/** The text that a scanner has read last, or how the number or the word is written: where it stands, as long as it has no escapes. */
public final class JsonText {
    private byte[] bytes = {};
    private String decoded;
    private int from;
    private int to;

    /** The bytes that have it: the line, or others if there were escapes. */
    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public String string() {
        return decoded != null ? decoded : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Whether it is that word, which stands in quotes. */
    public boolean is(Spelling word) {
        return decoded == null ? word.standsAt(bytes, from - 1) : word.isText(decoded);
    }

    /** Whether it has a half of a character that is written as two escapes. */
    boolean halved() {
        return decoded != null && Escapes.halved(decoded);
    }

    /** Takes what stands there. */
    void take(byte[] line, int begin, int end) {
        if (bytes != line) { // without a store where there is nothing to change
            bytes = line;
            decoded = null;
        }
        from = begin;
        to = end;
    }

    /** Takes what the escapes there stand for. */
    void decode(byte[] line, int begin, int end) throws NotAnObjectException {
        decoded = Escapes.decoded(line, begin, end);
        bytes = decoded.getBytes(StandardCharsets.UTF_8);
        from = 0;
        to = bytes.length;
    }
}
