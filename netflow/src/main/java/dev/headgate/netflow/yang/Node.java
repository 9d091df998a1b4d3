package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;

/** A node of the module. No interface, since calls through those are looked up each time. */
abstract class Node {
    /** Writes a comma, its name and its value, or nothing where the value is none. It must be made for flows like this one. */
    abstract void write(Flow flow, Document out) throws RefusedException;

    /** Whether it is for flows of this one's version with its fields, whatever their values are. */
    boolean appliesTo(Flow flow) {
        return true;
    }

    /** The node that writes flows of this one's version with its fields, and asks for neither. It must apply to this one. */
    Node forFlowsLike(Flow flow) {
        return this;
    }

    /** What stands in front of a value. */
    static Fragment key(String name) {
        return new Fragment(",\"" + name + "\":");
    }

    /** The same for a value in quotes. */
    static Fragment keyOfText(String name) {
        return new Fragment(",\"" + name + "\":\"");
    }
}
