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

    /** The same leaf, without which there is no record. */
    static Node mandatory(Field field, Node leaf) {
        if (leaf instanceof NumberLeaf number) {
            return number.mandatory();
        }
        return (flow, out) -> {
            flow.require(field);
            leaf.write(flow, out);
        };
    }

    static NumberLeaf number(String name, Field field, long most) {
        return NumberLeaf.of(name, field, most);
    }

    /** A number of 64 bits, which RFC 7951 writes as text since many readers would round it. */
    static NumberLeaf longNumber(String name, Field field, Profile profile) {
        NumberLeaf number = NumberLeaf.of(name, field, Ranges.UINT64);
        return profile == Profile.RFC7951 ? number.asText() : number;
    }

    /** Milliseconds, or for the profile of the first driver seconds of 32 bits. */
    static Node time(String name, Field field, Profile profile) {
        if (profile == Profile.RFC7951) {
            return longNumber(name, field, profile);
        }
        Fragment key = Node.key(name);
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
        Fragment key = Node.key(name);
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
        Fragment key = Node.key(name);
        return (flow, out) -> {
            if (!flow.has(field)) {
                return;
            }
            Fragment word = enumeration.word(inRange(flow, field, Ranges.UINT32));
            if (word == null) {
                out.omit(name);
            } else {
                out.write(key);
                out.write(word);
            }
        };
    }

    static Node protocol(String name) {
        Fragment key = Node.key(name);
        return (flow, out) -> {
            long protocol = flow.number(Field.PROTOCOL);
            Fragment word = Enumeration.PROTOCOL_TYPE.word(protocol);
            if (word == null) {
                throw flow.refusal(Reason.UNSUPPORTED_PROTOCOL, Field.PROTOCOL, Long.toUnsignedString(protocol));
            }
            out.write(key);
            out.write(word);
        };
    }

    static Node ipVersion(String name) {
        Fragment key = Node.key(name);
        return (flow, out) -> {
            out.write(key);
            out.write(flow.family() == Family.IPV4 ? IPV4 : IPV6);
        };
    }

    static Node tcpFlags(String name) {
        Fragment key = Node.keyOfText(name);
        return (flow, out) -> {
            if (flow.has(Field.TCP_FLAGS)) {
                long flags = inRange(flow, Field.TCP_FLAGS, Ranges.UINT32);
                out.write(key);
                out.write(TcpFlags.text(flags));
                out.write('"');
            }
        };
    }

    /** Type and code in one number. */
    static Node icmpType(String name) {
        Fragment key = Node.key(name);
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
        Fragment key = Node.keyOfText(name);
        return (flow, out) -> {
            if (flow.has(field)) {
                out.write(key);
                AddressText.mac(flow.number(field), out);
                out.write('"');
            }
        };
    }

    static Node flowId(String name) {
        Fragment key = Node.key(name);
        return (flow, out) -> {
            int id = FlowId.of(flow, out);
            out.write(key);
            out.signed(id);
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
