package dev.headgate.netflow.collector;

import dev.headgate.netflow.text.EightBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A member that stood in lines before, and the one that stood behind it there. What its name is compared by stands in the object
 * itself: each reference to follow is one more thing that the processor waits for.
 */
final class ExpectedMember {
    private static final int WORDS = 3;

    /** Bytes that a name is compared by, all but the longest ones. */
    private static final int COMPARED = WORDS * Long.BYTES;

    /** Bytes of the longest name, with what stands around it. */
    static final int ROOM = 40;

    private final Column column;
    private final ExpectedValue value;
    private final boolean number;
    private final int length;
    private final byte[] name;
    private final long first;
    private final long ofFirst;
    private final long second;
    private final long third;
    private final long ofSecond;
    private final long ofThird;
    private ExpectedMember following;

    /** @param before what stands before its name: a comma, or the brace where the object begins */
    ExpectedMember(char before, Column column, ExpectedValue value) {
        this.column = column;
        this.value = value;
        number = column.reading() == Reading.NUMBER;
        name = (before + "\"" + column.name() + "\":").getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(name, ROOM);
        if (name.length > ROOM) {
            throw new IllegalArgumentException(column.name());
        }
        length = name.length;
        first = EightBytes.at(padded, 0);
        ofFirst = mask(length);
        second = EightBytes.at(padded, Long.BYTES);
        third = EightBytes.at(padded, 2 * Long.BYTES);
        ofSecond = mask(length - Long.BYTES);
        ofThird = mask(length - 2 * Long.BYTES);
    }

    /** Of so many bytes, the first of which is lowest. */
    private static long mask(int length) {
        return length <= 0 ? 0 : -1L >>> Math.max(0, Long.BYTES - length) * Byte.SIZE;
    }

    Column column() {
        return column;
    }

    /** What reads its value. */
    ExpectedValue value() {
        return value;
    }

    /** Whether its value is a number, and nothing else. */
    boolean number() {
        return number;
    }

    /** Bytes of its name, with the quotes, the colon, and what stands before it. */
    int length() {
        return length;
    }

    ExpectedMember following() {
        return following;
    }

    void setFollowing(ExpectedMember member) {
        following = member;
    }

    /** Whether its name stands there, with what stands before and behind it. */
    boolean standsAt(byte[] line, int at) {
        // half of the names are so short
        long different = (EightBytes.at(line, at) ^ first) & ofFirst
                | (EightBytes.at(line, at + Long.BYTES) ^ second) & ofSecond;
        if (length > 2 * Long.BYTES) {
            different |= (EightBytes.at(line, at + 2 * Long.BYTES) ^ third) & ofThird;
        }
        return different == 0
                && (length <= COMPARED || Arrays.equals(line, at + COMPARED, at + length, name, COMPARED, length));
    }
}
