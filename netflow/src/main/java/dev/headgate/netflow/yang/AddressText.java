package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;

/** Addresses in the one form that RFC 5952 and RFC 6991 call canonical. */
final class AddressText {
    private static final int GROUPS = 8;
    private static final long MAPPED = 0xffff;

    private AddressText() {}

    static void write(Flow flow, Field field, Document out) {
        if (flow.family(field) == Family.IPV4) {
            version4(flow.number(field), out);
        } else {
            version6(flow.high(field), flow.number(field), out);
        }
    }

    static void version4(long address, Document out) {
        Octets.decimal((int) (address >>> 24) & 0xff, out);
        Octets.decimal((int) (address >>> 16) & 0xff, out);
        Octets.decimal((int) (address >>> 8) & 0xff, out);
        Octets.decimal((int) address & 0xff, out);
        out.truncate(out.size() - 1); // the dot behind the last one
    }

    static void version6(long high, long low, Document out) {
        if (high == 0 && low >>> 32 == MAPPED) {
            out.write(':');
            out.write(':');
            Octets.group((int) MAPPED, out);
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
                // a group ends with a colon
                out.write(':');
                if (i == 0) {
                    out.write(':');
                }
                i += longest - 1;
            } else {
                Octets.group(group(high, low, i), out);
            }
        }
        if (start < 0 || start + longest < GROUPS) {
            out.truncate(out.size() - 1);
        }
    }

    /** Six bytes. */
    static void mac(long address, Document out) {
        for (int shift = 40; shift >= 0; shift -= 8) {
            Octets.hexadecimal((int) (address >>> shift) & 0xff, out);
        }
        out.truncate(out.size() - 1);
    }

    private static int group(long high, long low, int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> (48 - 16 * (index % 4))) & 0xffff;
    }
}
