package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;

/** A leaf that is a number, as most of them are: all of their kinds in one class, so that writing one leads to one place. */
final class NumberLeaf extends Node {
    private final Field field;
    private final long most;
    private final boolean text;
    private final Fragment key;

    /**
     * @param most the largest number that the model allows
     * @param text whether it stands in quotes
     */
    NumberLeaf(String name, Field field, long most, boolean text) {
        this.field = field;
        this.most = most;
        this.text = text;
        this.key = text ? Node.keyOfText(name) : Node.key(name);
    }

    @Override
    boolean appliesTo(Flow flow) {
        return flow.has(field);
    }

    @Override
    void write(Flow flow, Document out) throws RefusedException {
        long value = Leaves.inRange(flow, field, most);
        out.write(key);
        out.number(value);
        if (text) {
            out.write('"');
        }
    }
}
