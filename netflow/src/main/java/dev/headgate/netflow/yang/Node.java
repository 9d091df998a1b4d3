package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;

/** A node of the module: writes a comma, its name and its value, or nothing where the flow has none for it. */
interface Node {
    void write(Flow flow, Document out) throws RefusedException;

    /** What stands in front of a value. */
    static Fragment key(String name) {
        return new Fragment(",\"" + name + "\":");
    }

    /** The same for a value in quotes. */
    static Fragment keyOfText(String name) {
        return new Fragment(",\"" + name + "\":\"");
    }
}
