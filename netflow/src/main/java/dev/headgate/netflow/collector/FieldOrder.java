package dev.headgate.netflow.collector;

import dev.headgate.netflow.json.JsonScanner;

/**
 * Which field comes next. A collector writes its fields in one order, so that the name to come is known by the one before it, and
 * comparing it is cheaper than looking it up.
 */
final class FieldOrder {
    private final ExpectedMember[] firsts;
    private final ExpectedMember[] others;
    private ExpectedMember first;
    private ExpectedMember last;

    FieldOrder(ExpectedValues values) {
        firsts = members('{', values);
        others = members(',', values);
        int type = Columns.of("Type").index();
        first = firsts[type];
        for (Column column : Columns.all()) {
            firsts[column.index()].setFollowing(others[type]);
            others[column.index()].setFollowing(others[type]);
        }
    }

    private static ExpectedMember[] members(char before, ExpectedValues values) {
        ExpectedMember[] members = new ExpectedMember[Columns.names().length];
        for (Column column : Columns.all()) {
            members[column.index()] = new ExpectedMember(before, column, values.of(column));
        }
        return members;
    }

    /** Begins a line. */
    void begin() {
        last = null;
    }

    /** The member that came there before. */
    ExpectedMember expected() {
        return last == null ? first : last.following();
    }

    /** Notes which member was read last. */
    void passed(ExpectedMember member) {
        last = member;
    }

    /** The column of the next member if it is the one that came there before; else null, and the scanner is where it was. */
    Column next(JsonScanner json) {
        ExpectedMember expected = expected();
        if (!json.nextMember(expected.column().spelling())) {
            return null;
        }
        last = expected;
        return expected.column();
    }

    /** The column of a name, which is expected there from now on; null where it isn't known. */
    Column of(String name) {
        Column column = Columns.of(name);
        if (column == null) {
            return null;
        }
        if (last == null) {
            first = firsts[column.index()];
            last = first;
        } else {
            ExpectedMember member = others[column.index()];
            last.setFollowing(member);
            last = member;
        }
        return column;
    }
}
