package dev.headgate.netflow.text;

/** Reads an address of version 4 as sixteen bytes at once: where its dots are is known without looking for them. */
public final class Version4Reader {
    /** Bytes that must be there, whatever of them is the address. */
    public static final int ROOM = 24;

    private static final int MOST_DIGITS = 3;

    /** The least number of no, one, two and three digits, the first of them lowest. */
    private static final int LEAST = 100 << 24 | 10 << 16;

    private long address;

    /** The last address. */
    public long address() {
        return address;
    }

    /** Where the address ends that begins there, whatever stands behind it; less than 0 where there is none. */
    public int read(byte[] text, int from) {
        int others = EightBytes.otherThanDigits(EightBytes.at(text, from))
                | EightBytes.otherThanDigits(EightBytes.at(text, from + Long.BYTES)) << Long.BYTES;
        int first = Integer.numberOfTrailingZeros(others);
        others &= others - 1;
        int second = Integer.numberOfTrailingZeros(others);
        others &= others - 1;
        int third = Integer.numberOfTrailingZeros(others);
        others &= others - 1;
        if (others == 0) {
            return -1;
        }
        int end = Integer.numberOfTrailingZeros(others);
        int a = part(text, from, first);
        int b = part(text, from + first + 1, second - first - 1);
        int c = part(text, from + second + 1, third - second - 1);
        int d = part(text, from + third + 1, end - third - 1);
        int dots = text[from + first] ^ '.' | text[from + second] ^ '.' | text[from + third] ^ '.';
        if ((a | b | c | d) < 0 || dots != 0) {
            return -1;
        }
        address = (long) (a << 8 | b) << 16 | c << 8 | d;
        return from + end;
    }

    /** One of the four numbers; less than 0 where it is wrong, without a question that can't be foreseen. */
    private static int part(byte[] text, int from, int digits) {
        long last = (EightBytes.at(text, from) ^ 0x303030L) << (Long.BYTES - digits) * Byte.SIZE >>> 40;
        int value = (int) (last & 0xff) * 100 + (int) (last >>> 8 & 0xff) * 10 + (int) (last >>> 16);
        int least = LEAST >>> digits * Byte.SIZE & 0xff;
        int wrong = digits - 1 | MOST_DIGITS - digits | 0xff - value | value - least;
        return value | wrong & Integer.MIN_VALUE;
    }
}
