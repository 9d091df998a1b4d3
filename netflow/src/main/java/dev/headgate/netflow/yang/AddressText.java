package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;

/** Addresses in the one form that RFC 5952 and RFC 6991 call canonical. */
final class AddressText {
    private static final int GROUPS = 8;
    private static final long MAPPED = 0xffff;
    private static final char[] HEXADECIMAL = "0123456789abcdef".toCharArray();

    private AddressText() {}

    static void write(Flow flow, Field field, Document out) {
        if (flow.family(field) == Family.IPV4) {
            version4(flow.number(field), out);
        } else {
            version6(flow.high(field), flow.number(field), out);
        }
    }

    static void version4(long address, Document out) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.number(address >>> shift & 0xff);
            if (shift > 0) {
                out.write('.');
            }
        }
    }

    static void version6(long high, long low, Document out) {
        if (high == 0 && low >>> 32 == MAPPED) {
            out.write(':');
            out.write(':');
            hexadecimal((int) MAPPED, out);
            out.write(':');
            version4(low & 0xffffffffL, out);
            return;
        }
        int start = -1;
        int longest = 1; // a single zero is written
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && group(high, low, end) == 0) {
                end++;
            }
            if (end - i > longest) {
                start = i;
                longest = end - i;
            }
            i = Math.max(i, end);
        }
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                out.write(':');
                out.write(':');
                i += longest - 1;
            } else {
                if (i > 0 && i != start + longest) {
                    out.write(':');
                }
                hexadecimal(group(high, low, i), out);
            }
        }
    }

    /** Six bytes. */
    static void mac(long address, Document out) {
        for (int shift = 44; shift >= 0; shift -= 4) {
            out.write(HEXADECIMAL[(int) (address >>> shift) & 0xf]);
            if (shift > 0 && shift % 8 == 0) {
                out.write(':');
            }
        }
    }

    private static int group(long high, long low, int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> (48 - 16 * (index % 4))) & 0xffff;
    }

    private static void hexadecimal(int group, Document out) {
        boolean written = false;
        for (int shift = 12; shift >= 0; shift -= 4) {
            int digit = group >>> shift & 0xf;
            written |= digit != 0 || shift == 0;
            if (written) {
                out.write(HEXADECIMAL[digit]);
            }
        }
    }
}
