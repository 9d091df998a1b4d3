package dev.headgate.netflow.text;

import dev.headgate.netflow.flow.Family;

/** Reads an address of either version into two halves, which hold until the next one is read. */
public final class AddressReader {
    private static final int GROUPS = 8;
    private static final int MOST_BYTES = 16;
    private static final Family[] FAMILIES = Family.values();

    private final int[] groups = new int[GROUPS];
    private final byte[] bytes = new byte[MOST_BYTES];
    private int count;
    private int family;
    private long high;
    private long low;

    public Family family() {
        return FAMILIES[family];
    }

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    /** Reads text as people write addresses, an empty one as none; false where it isn't that. */
    public boolean read(byte[] text, int from, int to) {
        if (from == to) {
            set(Family.NONE, 0, 0);
            return true;
        }
        for (int i = from; i < to; i++) {
            if (text[i] == ':') {
                return version6(text, from, to);
            }
            if (text[i] == '.') {
                long address = version4(text, from, to);
                set(Family.IPV4, 0, address);
                return address >= 0;
            }
        }
        return false;
    }

    /** Reads four or sixteen bytes in hexadecimal; false where it isn't that. */
    public boolean readHexadecimal(byte[] text, int from, int to) {
        if ((to - from) % 2 != 0) {
            return false;
        }
        begin();
        for (int i = from; i < to; i += 2) {
            int upper = Digits.hexadecimal(text[i]);
            int lower = Digits.hexadecimal(text[i + 1]);
            if (upper < 0 || lower < 0 || !add(upper << 4 | lower)) {
                return false;
            }
        }
        return end();
    }

    /** Begins a list of bytes. */
    public void begin() {
        count = 0;
    }

    /** Takes another byte; false where there are too many. */
    public boolean add(long value) {
        if (value < 0 || value > 0xff || count == MOST_BYTES) {
            return false;
        }
        bytes[count++] = (byte) value;
        return true;
    }

    /** Ends the list; false where that many bytes are no address. */
    public boolean end() {
        if (count != 0 && count != 4 && count != MOST_BYTES) {
            return false;
        }
        long upper = 0;
        long lower = 0;
        for (int i = 0; i < count; i++) {
            upper = upper << 8 | lower >>> 56;
            lower = lower << 8 | bytes[i] & 0xff;
        }
        set(count == 0 ? Family.NONE : count == 4 ? Family.IPV4 : Family.IPV6, upper, lower);
        return true;
    }

    private void set(Family version, long upper, long lower) {
        family = version.ordinal();
        high = upper;
        low = lower;
    }

    /** Four numbers without leading zeros, which some programs take for octal; -1 where it isn't that. */
    private static long version4(byte[] text, int from, int to) {
        long address = 0;
        int i = from;
        for (int part = 0; part < 4; part++) {
            if (part > 0 && (i == to || text[i++] != '.')) {
                return -1;
            }
            int start = i;
            int value = 0;
            while (i < to && i - start < 3 && text[i] >= '0' && text[i] <= '9') {
                value = value * 10 + (text[i++] - '0');
            }
            if (i == start || value > 0xff || i - start > 1 && text[start] == '0') {
                return -1;
            }
            address = address << 8 | value;
        }
        return i == to ? address : -1;
    }

    private boolean version6(byte[] text, int from, int to) {
        int gap = -1;
        int number = 0;
        int i = from;
        while (i < to) {
            if (text[i] == ':') {
                boolean twice = i + 1 < to && text[i + 1] == ':';
                if (twice && gap >= 0 || !twice && (number == 0 || gap == number || i + 1 == to)) {
                    return false;
                }
                if (twice) {
                    gap = number;
                }
                i += twice ? 2 : 1;
            } else if (number > 0 && text[i - 1] != ':') {
                return false;
            }
            if (i == to) {
                break;
            }
            int start = i;
            int value = 0;
            int digit;
            while (i < to && i - start < 4 && (digit = Digits.hexadecimal(text[i])) >= 0) {
                value = value << 4 | digit;
                i++;
            }
            if (i < to && text[i] == '.') {
                long last = number <= GROUPS - 2 ? version4(text, start, to) : -1;
                if (last < 0) {
                    return false;
                }
                groups[number++] = (int) (last >>> 16);
                groups[number++] = (int) (last & 0xffff);
                i = to;
            } else if (i == start || number == GROUPS) {
                return false;
            } else {
                groups[number++] = value;
            }
        }
        return join(number, gap);
    }

    /** Puts the groups together, with zeros where the colons stood side by side. */
    private boolean join(int number, int gap) {
        if (gap < 0 ? number != GROUPS : number == GROUPS) {
            return false;
        }
        long upper = 0;
        long lower = 0;
        for (int i = 0; i < GROUPS; i++) {
            int from = gap < 0 || i < gap ? i : i - (GROUPS - number);
            int group = from == i || from >= gap ? groups[from] : 0;
            upper = upper << 16 | lower >>> 48;
            lower = lower << 16 | group;
        }
        set(Family.IPV6, upper, lower);
        return true;
    }
}
