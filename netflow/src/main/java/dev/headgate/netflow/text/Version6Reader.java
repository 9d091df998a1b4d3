package dev.headgate.netflow.text;

/** Reads an address of version 6 group by group, and no digit by itself: how many a group has can't be foreseen. */
public final class Version6Reader {
    /** Bytes that must be there, whatever of them is the address. */
    public static final int ROOM = 48;

    private static final int GROUPS = 8;
    private static final int DIGITS = 4;

    private long high;
    private long low;

    /** The higher half of the last address. */
    public long high() {
        return high;
    }

    /** Its lower half. */
    public long low() {
        return low;
    }

    /**
     * Where the address ends that begins there, whatever stands behind it; less than 0 where there is none, or one that ends as
     * one of version 4 does.
     */
    public int read(byte[] text, int from) {
        int i = from;
        if (text[i] == ':') {
            i++;
            if (text[i] != ':') {
                return -1;
            }
        }
        int groups = 0;
        int gap = -1;
        long upper = 0;
        long lower = 0;
        long upperBeforeGap = 0;
        long lowerBeforeGap = 0;
        while (true) {
            if (text[i] == ':' && gap < 0) {
                gap = groups;
                upperBeforeGap = upper;
                lowerBeforeGap = lower;
                upper = 0;
                lower = 0;
                i++;
                if (Digits.hexadecimal(text[i]) < 0) {
                    break;
                }
            }
            int first = Digits.hexadecimal(text[i]);
            int second = Digits.hexadecimal(text[i + 1]);
            int third = Digits.hexadecimal(text[i + 2]);
            int fourth = Digits.hexadecimal(text[i + 3]);
            // the sign of each that is no digit, in the order in which they stand
            int others = first >>> 31 | second >>> 31 << 1 | third >>> 31 << 2 | fourth >>> 31 << 3 | 1 << DIGITS;
            int digits = Integer.numberOfTrailingZeros(others);
            if (digits == 0 || groups == GROUPS) {
                return -1;
            }
            int group =
                    (first << 12 | (second & 0xf) << 8 | (third & 0xf) << 4 | fourth & 0xf) >>> (DIGITS - digits) * 4;
            upper = upper << Short.SIZE | lower >>> Long.SIZE - Short.SIZE;
            lower = lower << Short.SIZE | group;
            groups++;
            i += digits;
            if (text[i] != ':') {
                break;
            }
            i++;
        }
        if (gap < 0 ? groups != GROUPS : groups == GROUPS) {
            return -1;
        }
        high = upper;
        low = lower;
        if (gap > 0) {
            join(upperBeforeGap, lowerBeforeGap, (GROUPS - gap) * Short.SIZE);
        }
        return i;
    }

    /** Puts what stood before the gap in front of what stands behind it. */
    private void join(long upper, long lower, int shift) {
        if (shift >= Long.SIZE) {
            high |= lower << shift - Long.SIZE;
        } else {
            high |= upper << shift | lower >>> Long.SIZE - shift;
            low |= lower << shift;
        }
    }
}
