package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;

/** Leaves that hold an address; each of them takes those of one version. */
final class AddressLeaves {
    private static final Fragment NO_IPV4 = new Fragment("0.0.0.0");
    private static final Fragment NO_IPV6 = new Fragment("::");
    private static final Fragment NO_IPV6_IN_FULL = new Fragment("0:0:0:0:0:0:0:0");

    private AddressLeaves() {}

    /** The address if it is of that version. */
    static Node address(String name, Field field, Family version) {
        Fragment key = Node.keyOfText(name);
        return Conditional.said(field, new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                if (flow.family(field) == version) {
                    writeAddress(key, flow, field, out);
                }
            }
        });
    }

    /**
     * The address where it is of that version. One that stands for none is written as the flow's version has it: collectors
     * write an empty text, or a zero of the other version.
     */
    static Node nextHop(String name, Field field, Family version, Profile profile) {
        Fragment key = Node.keyOfText(name);
        Fragment none = version == Family.IPV4 ? NO_IPV4 : profile == Profile.LEGACY ? NO_IPV6_IN_FULL : NO_IPV6;
        return Conditional.said(field, new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                boolean unspecified = flow.unspecified(field);
                if ((unspecified ? flow.family() : flow.family(field)) != version) {
                    return;
                }
                if (unspecified) {
                    writeNone(key, none, out);
                } else {
                    writeAddress(key, flow, field, out);
                }
            }
        });
    }

    /** The router at the end of a label switched path, which the model knows as an address of version 4 only. */
    static Node topLabelAddress(String name) {
        Fragment key = Node.keyOfText(name);
        Field field = Field.TOP_LABEL_ADDRESS;
        return Conditional.said(field, new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                if (flow.unspecified(field)) {
                    writeNone(key, NO_IPV4, out);
                } else if (flow.family(field) == Family.IPV4) {
                    writeAddress(key, flow, field, out);
                } else {
                    out.omit(name);
                }
            }
        });
    }

    /**
     * A network of version 4 without the bits behind its length. The collector gives the length elsewhere, or not at all.
     *
     * @param length what stood behind the slash
     * @param mask where else it may stand
     */
    static Node prefix(String name, Field field, Field length, Field mask) {
        Fragment key = Node.keyOfText(name);
        return Conditional.said(field, new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                if (flow.family(field) != Family.IPV4) {
                    throw flow.refusal(Reason.BAD_PREFIX, field, "an IPv6 prefix in an IPv4 flow");
                }
                Field behind = flow.has(length) ? length : mask;
                if (!flow.has(behind)) {
                    out.omit(name);
                    return;
                }
                long bits = flow.number(behind);
                if (bits < 0 || bits > Ranges.MASK_IPV4) {
                    throw flow.refusal(
                            behind == length ? Reason.BAD_PREFIX : Reason.OUT_OF_RANGE,
                            behind,
                            Long.toUnsignedString(bits));
                }
                out.write(key);
                AddressText.version4(network(flow, field, bits), out);
                out.write('/');
                out.number(bits);
                out.write('"');
            }
        });
    }

    private static long network(Flow flow, Field field, long bits) {
        return flow.number(field) & Ranges.UINT32 << (Ranges.MASK_IPV4 - bits);
    }

    private static void writeAddress(Fragment key, Flow flow, Field field, Document out) {
        out.write(key);
        AddressText.write(flow, field, out);
        out.write('"');
    }

    private static void writeNone(Fragment key, Fragment none, Document out) {
        out.write(key);
        out.write(none);
        out.write('"');
    }
}
