package dev.headgate.netflow.text;

import java.nio.charset.StandardCharsets;

/** Reads a date as RFC 3339 writes it, which is how some mappings of GoFlow2 2.x give times. */
public final class DateReader {
    private static final int SHORTEST = "2006-01-02T15:04:05Z".length();
    private static final int SECOND = 19;
    private static final int[] BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    // the last text up to its second that could be a date's, and its seconds since 1970 by its own clock, whatever its
    // offset
    private long first;
    private long middle;
    private long last;
    private long localSeconds;

    private long seconds;
    private int nanos;

    public DateReader() {
        readSecond("1970-01-01T00:00:00".getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** Since 1970. */
    public long seconds() {
        return seconds;
    }

    public int nanos() {
        return nanos;
    }

    /** False where it is no date, or one before 1970. */
    public boolean read(byte[] text, int from, int to) {
        if (to - from < SHORTEST || !sameSecond(text, from) && !readSecond(text, from)) {
            return false;
        }
        int zone = fraction(text, from + SECOND, to);
        int offset = zone < 0 ? Integer.MIN_VALUE : offset(text, zone, to);
        seconds = localSeconds - offset * 60L;
        return offset != Integer.MIN_VALUE && seconds >= 0;
    }

    /** Whether it stands there as it stood in the last date, which is so for most lines of a busy collector. */
    private boolean sameSecond(byte[] text, int from) {
        return EightBytes.at(text, from) == first
                && EightBytes.at(text, from + Long.BYTES) == middle
                && EightBytes.at(text, from + SECOND - Long.BYTES) == last;
    }

    private boolean readSecond(byte[] text, int from) {
        if (text[from + 4] != '-'
                || text[from + 7] != '-'
                || (text[from + 10] | 0x20) != 't'
                || text[from + 13] != ':'
                || text[from + 16] != ':') {
            return false;
        }
        int year = Digits.decimal(text, from, 4);
        int month = Digits.decimal(text, from + 5, 2);
        int day = Digits.decimal(text, from + 8, 2);
        int clock = clock(text, from + 11);
        int second = Digits.decimal(text, from + 17, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > days(year, month) || clock < 0) {
            return false;
        }
        if (second < 0 || second > 60) {
            return false;
        }
        // a leap second is the last one of its minute
        localSeconds = (epochDay(year, month, day) * 1440 + clock) * 60 + Math.min(second, 59);
        first = EightBytes.at(text, from);
        middle = EightBytes.at(text, from + Long.BYTES);
        last = EightBytes.at(text, from + SECOND - Long.BYTES);
        return true;
    }

    /** Reads a fraction, if there is one; where it ends, or -1. */
    private int fraction(byte[] text, int from, int to) {
        nanos = 0;
        if (text[from] != '.') {
            return from;
        }
        int i = from + 1;
        int weight = 100_000_000;
        for (; i < to && text[i] >= '0' && text[i] <= '9'; i++) {
            nanos += (text[i] - '0') * weight;
            weight /= 10;
        }
        return i == from + 1 ? -1 : i;
    }

    /** Minutes to the east. */
    private static int offset(byte[] text, int from, int to) {
        if (to - from == 1 && (text[from] | 0x20) == 'z') {
            return 0;
        }
        if (to - from != 6 || text[from] != '+' && text[from] != '-' || text[from + 3] != ':') {
            return Integer.MIN_VALUE;
        }
        int minutes = clock(text, from + 1);
        return minutes < 0 ? Integer.MIN_VALUE : text[from] == '+' ? minutes : -minutes;
    }

    /** Hours and minutes in minutes, or -1. */
    private static int clock(byte[] text, int from) {
        int hour = Digits.decimal(text, from, 2);
        int minute = Digits.decimal(text, from + 3, 2);
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 ? -1 : hour * 60 + minute;
    }

    private static long epochDay(int year, int month, int day) {
        long before = year - 1L;
        long leaps = before / 4 - before / 100 + before / 400;
        int leapDay = month > 2 && leap(year) ? 1 : 0;
        return before * 365 + leaps + BEFORE_MONTH[month - 1] + leapDay + day - 1 - 719_162;
    }

    private static int days(int year, int month) {
        if (month == 2) {
            return leap(year) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static boolean leap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
