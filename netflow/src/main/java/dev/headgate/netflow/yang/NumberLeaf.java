package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;

/** A leaf that is a number, as most of them are: all of their kinds in one class, so that writing one leads to one place. */
final class NumberLeaf implements Node {
    private final String name;
    private final Field field;
    private final long most;
    private final boolean text;
    private final boolean mandatory;
    private final Family version;
    private final Fragment key;

    private NumberLeaf(String name, Field field, long most, boolean text, boolean mandatory, Family version) {
        this.name = name;
        this.field = field;
        this.most = most;
        this.text = text;
        this.mandatory = mandatory;
        this.version = version;
        this.key = text ? Node.keyOfText(name) : Node.key(name);
    }

    /** A number that the model allows up to that one. */
    static NumberLeaf of(String name, Field field, long most) {
        return new NumberLeaf(name, field, most, false, false, null);
    }

    /** The same in quotes. */
    NumberLeaf asText() {
        return new NumberLeaf(name, field, most, true, mandatory, version);
    }

    /** The same, without which there is no record. */
    NumberLeaf mandatory() {
        return new NumberLeaf(name, field, most, text, true, version);
    }

    /** The same in flows of that version alone. */
    NumberLeaf in(Family family) {
        return new NumberLeaf(name, field, most, text, mandatory, family);
    }

    @Override
    public void write(Flow flow, Document out) throws RefusedException {
        if (mandatory) {
            flow.require(field);
        }
        if (!flow.has(field) || version != null && flow.family() != version) {
            return;
        }
        long value = Leaves.inRange(flow, field, most);
        out.write(key);
        out.number(value);
        if (text) {
            out.write('"');
        }
    }
}
