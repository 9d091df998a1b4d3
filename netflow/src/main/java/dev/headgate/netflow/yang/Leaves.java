package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;

/** The kinds of leaves that the module has. */
final class Leaves {
    private static final byte[] IPV4 = Document.ascii("\"ipv4\"");
    private static final byte[] IPV6 = Document.ascii("\"ipv6\"");

    private Leaves() {}

    /** The same leaf, without which there is no record. */
    static Node mandatory(Field field, Node leaf) {
        return (flow, out) -> {
            flow.require(field);
            leaf.write(flow, out);
        };
    }

    static Node number(String name, Field field, long most) {
        byte[] key = Node.key(name);
        return (flow, out) -> {
            if (flow.has(field)) {
                long value = inRange(flow, field, most);
                out.write(key);
                out.number(value);
            }
        };
    }

    /** A number of 64 bits, which RFC 7951 writes as text since many readers would round it. */
    static Node longNumber(String name, Field field, Profile profile) {
        byte[] key = Node.key(name);
        boolean text = profile == Profile.RFC7951;
        return (flow, out) -> {
            if (flow.has(field)) {
                out.write(key);
                longValue(flow.number(field), text, out);
            }
        };
    }

    /** Milliseconds, or for the profile of the first driver seconds of 32 bits. */
    static Node time(String name, Field field, Profile profile) {
        if (profile == Profile.RFC7951) {
            return longNumber(name, field, profile);
        }
        byte[] key = Node.key(name);
        return (flow, out) -> {
            long seconds = Long.divideUnsigned(flow.number(field), 1000);
            if (seconds > Ranges.UINT32) {
                throw outOfRange(flow, field);
            }
            out.write(key);
            out.number(seconds);
        };
    }

    /** An index of an interface. Collectors use those beyond 31 bits, which the model doesn't have, for none. */
    static Node interfaceIndex(String name, Field field) {
        byte[] key = Node.key(name);
        return (flow, out) -> {
            if (!flow.has(field)) {
                return;
            }
            long value = inRange(flow, field, Ranges.UINT32);
            if (value > Integer.MAX_VALUE) {
                out.omit(name);
            } else {
                out.write(key);
                out.number(value);
            }
        };
    }

    /** A word; a value without one is left out. */
    static Node enumeration(String name, Field field, Enumeration enumeration) {
        byte[] key = Node.key(name);
        return (flow, out) -> {
            if (!flow.has(field)) {
                return;
            }
            byte[] word = enumeration.word(inRange(flow, field, Ranges.UINT32));
            if (word == null) {
                out.omit(name);
            } else {
                out.write(key);
                out.write(word);
            }
        };
    }

    static Node protocol(String name) {
        byte[] key = Node.key(name);
        return (flow, out) -> {
            long protocol = flow.number(Field.PROTOCOL);
            byte[] word = Enumeration.PROTOCOL_TYPE.word(protocol);
            if (word == null) {
                throw flow.refusal(Reason.UNSUPPORTED_PROTOCOL, Field.PROTOCOL, Long.toUnsignedString(protocol));
            }
            out.write(key);
            out.write(word);
        };
    }

    static Node ipVersion(String name) {
        byte[] key = Node.key(name);
        return (flow, out) -> {
            out.write(key);
            out.write(flow.family() == Family.IPV4 ? IPV4 : IPV6);
        };
    }

    static Node tcpFlags(String name) {
        byte[] key = Node.key(name);
        return (flow, out) -> {
            if (flow.has(Field.TCP_FLAGS)) {
                long flags = inRange(flow, Field.TCP_FLAGS, Ranges.UINT32);
                out.write(key);
                out.write(TcpFlags.text(flags));
            }
        };
    }

    /** Type and code in one number. */
    static Node icmpType(String name) {
        byte[] key = Node.key(name);
        return (flow, out) -> {
            if (flow.has(Field.ICMP_TYPE) && flow.has(Field.ICMP_CODE)) {
                long type = inRange(flow, Field.ICMP_TYPE, Ranges.UINT8);
                long code = inRange(flow, Field.ICMP_CODE, Ranges.UINT8);
                out.write(key);
                out.number(type << 8 | code);
            }
        };
    }

    static Node mac(String name, Field field) {
        byte[] key = Node.key(name);
        return (flow, out) -> {
            if (flow.has(field)) {
                out.write(key);
                out.write('"');
                AddressText.mac(flow.number(field), out);
                out.write('"');
            }
        };
    }

    static Node flowId(String name) {
        byte[] key = Node.key(name);
        return (flow, out) -> {
            int id = FlowId.of(flow, out);
            out.write(key);
            out.signed(id);
        };
    }

    /** The number if the model allows it. */
    static long inRange(Flow flow, Field field, long most) throws RefusedException {
        long value = flow.number(field);
        if (value < 0 || value > most) {
            throw outOfRange(flow, field);
        }
        return value;
    }

    private static RefusedException outOfRange(Flow flow, Field field) {
        return flow.refusal(Reason.OUT_OF_RANGE, field, Long.toUnsignedString(flow.number(field)));
    }

    private static void longValue(long value, boolean text, Document out) {
        if (text) {
            out.write('"');
        }
        out.number(value);
        if (text) {
            out.write('"');
        }
    }
}
