package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;

/** The kinds of leaves that the module has. */
final class Leaves {
    private static final Fragment IPV4 = new Fragment("\"ipv4\"");
    private static final Fragment IPV6 = new Fragment("\"ipv6\"");

    private Leaves() {}

    /** A number that the model allows up to that one. */
    static Node number(String name, Field field, long most) {
        return new NumberLeaf(name, field, most, false);
    }

    /** A number of 64 bits, which RFC 7951 writes as text since many readers would round it. */
    static Node longNumber(String name, Field field, Profile profile) {
        return new NumberLeaf(name, field, Ranges.UINT64, profile == Profile.RFC7951);
    }

    /** Milliseconds, or for the profile of the first driver seconds of 32 bits. */
    static Node time(String name, Field field, Profile profile) {
        if (profile == Profile.RFC7951) {
            return longNumber(name, field, profile);
        }
        Fragment key = Node.key(name);
        return new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                long seconds = Long.divideUnsigned(flow.number(field), 1000);
                if (seconds > Ranges.UINT32) {
                    throw outOfRange(flow, field);
                }
                out.write(key);
                out.number(seconds);
            }
        };
    }

    /** An index of an interface. Collectors use those beyond 31 bits, which the model doesn't have, for none. */
    static Node interfaceIndex(String name, Field field) {
        Fragment key = Node.key(name);
        return Conditional.said(field, new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                long value = inRange(flow, field, Ranges.UINT32);
                if (value > Integer.MAX_VALUE) {
                    out.omit(name);
                } else {
                    out.write(key);
                    out.number(value);
                }
            }
        });
    }

    /** A word; a value without one is left out. */
    static Node enumeration(String name, Field field, Enumeration enumeration) {
        Fragment key = Node.key(name);
        return Conditional.said(field, new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                Fragment word = enumeration.word(inRange(flow, field, Ranges.UINT32));
                if (word == null) {
                    out.omit(name);
                } else {
                    out.write(key);
                    out.write(word);
                }
            }
        });
    }

    static Node protocol(String name) {
        Fragment key = Node.key(name);
        return new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                long protocol = flow.number(Field.PROTOCOL);
                Fragment word = Enumeration.PROTOCOL_TYPE.word(protocol);
                if (word == null) {
                    throw flow.refusal(Reason.UNSUPPORTED_PROTOCOL, Field.PROTOCOL, Long.toUnsignedString(protocol));
                }
                out.write(key);
                out.write(word);
            }
        };
    }

    static Node ipVersion(String name) {
        Fragment key = Node.key(name);
        return new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                out.write(key);
                out.write(flow.family() == Family.IPV4 ? IPV4 : IPV6);
            }
        };
    }

    static Node tcpFlags(String name) {
        Fragment key = Node.keyOfText(name);
        return Conditional.said(Field.TCP_FLAGS, new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                long flags = inRange(flow, Field.TCP_FLAGS, Ranges.UINT32);
                out.write(key);
                out.write(TcpFlags.text(flags));
                out.write('"');
            }
        });
    }

    /** Type and code in one number. */
    static Node icmpType(String name) {
        Fragment key = Node.key(name);
        Node number = new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                long type = inRange(flow, Field.ICMP_TYPE, Ranges.UINT8);
                long code = inRange(flow, Field.ICMP_CODE, Ranges.UINT8);
                out.write(key);
                out.number(type << 8 | code);
            }
        };
        return Conditional.said(Field.ICMP_TYPE, Conditional.said(Field.ICMP_CODE, number));
    }

    static Node mac(String name, Field field) {
        Fragment key = Node.keyOfText(name);
        return Conditional.said(field, new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                out.write(key);
                AddressText.mac(flow.number(field), out);
                out.write('"');
            }
        });
    }

    static Node flowId(String name) {
        Fragment key = Node.key(name);
        return new Node() {
            @Override
            void write(Flow flow, Document out) throws RefusedException {
                int id = FlowId.of(flow, out);
                out.write(key);
                out.signed(id);
            }
        };
    }

    /** The number if the model allows it. */
    static long inRange(Flow flow, Field field, long most) throws RefusedException {
        long value = flow.number(field);
        if (Long.compareUnsigned(value, most) > 0) {
            throw outOfRange(flow, field);
        }
        return value;
    }

    private static RefusedException outOfRange(Flow flow, Field field) {
        return flow.refusal(Reason.OUT_OF_RANGE, field, Long.toUnsignedString(flow.number(field)));
    }
}
