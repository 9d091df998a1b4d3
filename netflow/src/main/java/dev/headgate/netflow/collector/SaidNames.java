package dev.headgate.netflow.collector;

import dev.headgate.netflow.flow.Dialect;

/** Which fields a line has said so far, and which dialects have all of its names. */
final class SaidNames {
    private final long[] saidInLine = new long[Columns.slots()];
    private long line;
    private int dialects;

    /** Begins a line. */
    void begin() {
        line++;
        dialects = Column.ANY;
    }

    /** Whether no dialect has both this name and all of those before it. */
    boolean mixes(Column column) {
        return (dialects & column.dialects()) == 0;
    }

    /** Whether the line has said the field already. */
    boolean repeats(Column column) {
        return saidInLine[column.slot()] == line;
    }

    /** Notes a name; false, and nothing is noted, where it mixes or repeats. */
    boolean take(Column column) {
        int narrowed = dialects & column.dialects();
        if (narrowed == 0 || saidInLine[column.slot()] == line) {
            return false;
        }
        dialects = narrowed;
        saidInLine[column.slot()] = line;
        return true;
    }

    /** The dialect of the line, where its names leave a choice the one that prints them most often. */
    Dialect dialect() {
        return Completion.dialect(dialects);
    }
}
