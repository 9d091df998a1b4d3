package dev.headgate.netflow.collector;

import dev.headgate.netflow.json.JsonScanner;
import dev.headgate.netflow.text.Version6Reader;
import java.util.Arrays;

/**
 * Reads members as long as they are those that came there in lines before, with values that are written as collectors write:
 * nearly all of them, and nothing has to be found out. Where anything is otherwise, it stops in front of that member.
 */
final class ExpectedMembers {
    /** Bytes that a name, a quote and a value are looked at by, whatever of them they have. */
    static final int ROOM = ExpectedMember.ROOM + 1 + Version6Reader.ROOM;

    private final FieldOrder order;
    private final SaidNames said;
    private final ExpectedValues values;

    /** The end of the line, with room behind it: nobody who reads a value asks whether there is any. */
    private final byte[] end = new byte[2 * ROOM];

    ExpectedMembers(FieldOrder order, SaidNames said, ExpectedValues values) {
        this.order = order;
        this.said = said;
        this.values = values;
    }

    /** Moves the scanner behind those members. It must be where an object begins, or behind a member. */
    void read(JsonScanner json) {
        byte[] line = json.line();
        int begin = json.at();
        int at = read(line, begin, line.length - ROOM);
        int left = line.length - at;
        if (left < ROOM) {
            System.arraycopy(line, at, end, 0, left);
            Arrays.fill(end, left, end.length, (byte) 0);
            at += read(end, 0, left);
        }
        if (at > begin) {
            json.moveTo(at);
        }
    }

    /** Where the first member begins that isn't one of those, or that begins behind the last place to begin at. */
    private int read(byte[] line, int from, int last) {
        int at = from;
        ExpectedMember member = order.expected();
        ExpectedMember passed = null;
        while (at <= last && member.standsAt(line, at)) {
            Column column = member.column();
            int value = at + member.length();
            // most of them are numbers: to ask is cheaper than a call that may lead anywhere
            int end = member.number()
                    ? values.number(column, line, value)
                    : member.value().read(column, line, value);
            if (end < 0 || !said.take(column)) {
                break;
            }
            at = end;
            passed = member;
            member = member.following();
        }
        if (passed != null) {
            order.passed(passed);
        }
        return at;
    }
}
