package dev.headgate.netflow.json;

import dev.headgate.netflow.text.EightBytes;

/**
 * Walks over a line that is one JSON object, member by member, without making any object. It takes exactly what a strict parser
 * takes; of a line that it doesn't take it knows nothing, but {@link Judge} does.
 */
public final class JsonScanner {
    // What a value is: no enumeration, since the collector of garbage is told of each reference that is kept.
    public static final int TEXT = 0;
    public static final int WHOLE_NUMBER = 1;
    public static final int OTHER_SCALAR = 2;
    public static final int LIST = 3;
    public static final int OBJECT = 4;

    /** How deep a line may be nested. */
    static final int DEEPEST = 32;

    private final NumberReader numbers = new NumberReader();
    private final JsonText text = new JsonText();
    private byte[] line = {};
    private int at;
    private boolean first;
    private int beginOfValue;
    private long bits;

    /** Begins a line. Whether it is UTF-8 may be found out afterwards. */
    public void begin(byte[] bytes) throws NotAnObjectException {
        line = bytes;
        at = Encoding.begin(bytes);
        bits = at == 0 ? 0 : -1; // a byte order mark isn't ASCII
        skipBlanks();
        take('{');
        first = true;
    }

    /** Whether the line is ASCII for sure, if it has been read to its end. */
    public boolean ascii() {
        return EightBytes.ascii(bits);
    }

    /** The line. */
    public byte[] line() {
        return line;
    }

    /** Where the next member begins: with the comma before it, or with the brace where the object begins. */
    public int at() {
        return first ? at - 1 : at;
    }

    /** Goes on there, behind members that somebody else has read, all of them ASCII. */
    public void moveTo(int behindMember) {
        first = false;
        at = behindMember;
    }

    /** Whether the object ends there behind a member, and the line with it: cheaper than looking for a member first. */
    public boolean ends() {
        return at == line.length - 1 && line[at] == '}' && !first;
    }

    /** Moves to the next member if it has that name, written as collectors write: cheaper than reading the name. */
    public boolean nextMember(Spelling name) {
        int start = first ? at : at + 1;
        if (!first && byteAt(at) != ',' || !name.standsAt(line, start)) {
            return false;
        }
        first = false;
        at = start + name.length();
        beginOfValue = at;
        return true;
    }

    /** Moves to the next member, whose name becomes the text; false where the object has ended, and nothing stands behind it. */
    public boolean nextMember() throws NotAnObjectException {
        skipBlanks();
        if (byteAt(at) == '}') {
            at++;
            skipBlanks();
            if (at < line.length) {
                throw NotAnObjectException.INSTANCE;
            }
            return false;
        }
        if (!first) {
            take(',');
        }
        first = false;
        name();
        beginOfValue = at;
        return true;
    }

    /** Reads the value of a member or an element: what it is. Of a list or an object only the beginning is read. */
    public int value() throws NotAnObjectException {
        skipBlanks();
        byte begin = byteAt(at);
        switch (begin) {
            case '"':
                quoted();
                return TEXT;
            case '[', '{':
                at++;
                first = true;
                return begin == '[' ? LIST : OBJECT;
            case 't', 'f', 'n':
                plain(Grammar.endOfWord(line, at));
                return OTHER_SCALAR;
            default:
                return numeric();
        }
    }

    /** Reads the value if it is a whole number that is written as collectors write: cheaper than finding out what it is. */
    public boolean plainNumber() {
        int end = numbers.plain(line, at);
        if (end < 0) {
            return false;
        }
        at = end;
        return true;
    }

    /** Moves to the next element of the list that is the value; false where there is none. */
    public boolean nextElement() throws NotAnObjectException {
        skipBlanks();
        if (byteAt(at) == ']') {
            at++;
            first = false;
            return false;
        }
        if (!first) {
            take(',');
        }
        first = false;
        return true;
    }

    /** Moves behind the value of the member, whatever of it has been read. */
    public void skip() throws NotAnObjectException {
        at = beginOfValue;
        int opened = value();
        int depth = 1;
        long objects = 0; // a bit for each level
        while (true) {
            if (opened >= LIST) {
                depth++;
                objects = objects << 1 | (opened == OBJECT ? 1 : 0);
                if (depth > DEEPEST) {
                    throw NotAnObjectException.INSTANCE;
                }
            }
            while (depth > 1 && ended((objects & 1) != 0)) {
                depth--;
                objects >>>= 1;
            }
            if (depth == 1) {
                first = false;
                return;
            }
            if (!first) {
                take(',');
            }
            first = false;
            if ((objects & 1) != 0) {
                name();
            }
            opened = value();
        }
    }

    private boolean ended(boolean object) {
        skipBlanks();
        if (byteAt(at) != (object ? '}' : ']')) {
            return false;
        }
        at++;
        first = false;
        return true;
    }

    /** The text of the last name or value, or how that number or word is written; not of a plain number. */
    public JsonText text() {
        return text;
    }

    /** Whether the whole number has no sign and no more than 64 bits. */
    public boolean fits() {
        return numbers.fits();
    }

    /** The whole number, if it fits. */
    public long number() {
        return numbers.number();
    }

    /** A name and the colon behind it. */
    private void name() throws NotAnObjectException {
        skipBlanks();
        if (byteAt(at) != '"') {
            throw NotAnObjectException.INSTANCE;
        }
        quoted();
        if (text.halved()) {
            throw NotAnObjectException.INSTANCE;
        }
        skipBlanks();
        take(':');
    }

    private void quoted() throws NotAnObjectException {
        int i = at + 1;
        int plain = Long.BYTES;
        while (plain == Long.BYTES && i + Long.BYTES <= line.length) {
            long word = EightBytes.at(line, i);
            bits |= word;
            plain = EightBytes.plain(word);
            i += plain;
        }
        while (Grammar.plain(byteAt(i))) {
            bits |= byteAt(i);
            i++;
        }
        if (byteAt(i) == '"') {
            text.take(line, at + 1, i);
        } else {
            i = Escapes.end(line, i);
            bits = -1;
            text.decode(line, at + 1, i);
        }
        at = i + 1;
    }

    private int numeric() throws NotAnObjectException {
        plain(numbers.read(line, at));
        return numbers.whole() ? WHOLE_NUMBER : OTHER_SCALAR;
    }

    /** A value without quotes, up to there. */
    private void plain(int end) {
        text.take(line, at, end);
        at = end;
    }

    private void take(char wanted) throws NotAnObjectException {
        if (byteAt(at) != wanted) {
            throw NotAnObjectException.INSTANCE;
        }
        at++;
    }

    private void skipBlanks() {
        while (Grammar.blank(byteAt(at))) {
            at++;
        }
    }

    /** The byte there; beyond the line one that no JSON has. */
    private byte byteAt(int index) {
        return index < line.length ? line[index] : 0;
    }
}
